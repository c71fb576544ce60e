import { identities, inTurn } from './duplicates.ts';
import { filling } from './fill.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerEntry, LedgerRecord } from './ledger.ts';
import type { CreditRule } from './rules.ts';
import { weighing, type Weighed } from './weigh.ts';

type Step<R extends LedgerRecord> = (weighed: Weighed<R>, amount: Hundredths) => Hundredths;

/** Of the same thing the most counts. A pending record adds what it has more than the registered one. */
function withoutDuplicates<R extends LedgerRecord>(all: readonly Weighed<R>[]): Step<R> {
  const identityOf = identities(all);
  const best = new Map<string, LedgerEntry<R>>();
  return (weighed, amount) => {
    const { entry } = weighed;
    const identity = identityOf(weighed);
    const before = identity === undefined ? undefined : best.get(identity);
    if (before !== undefined && before.amount >= entry.amount) {
      entry.notCounted = 'duplicate';
      entry.insteadOf = before.record;
      return 0;
    }
    if (identity !== undefined) best.set(identity, entry);
    return amount - (before?.amount ?? 0);
  };
}

/** Of a kind no more counts in a year than its cap. */
function upToCap<R extends LedgerRecord>(): Step<R> {
  const used = new Map<string, Hundredths>();
  return ({ entry }, amount) => {
    const { kind, cap } = entry.conversion ?? {};
    if (kind === undefined || cap === undefined) return amount;
    const before = used.get(kind) ?? 0;
    const taken = Math.min(amount, parseCredits(cap) - before);
    used.set(kind, before + taken);
    if (taken < amount && (taken === 0 || entry.notCounted === undefined)) entry.notCounted = 'over-cap';
    return taken;
  };
}

/** What becomes of each record of one CE year, in the order they came. */
export function enter<R extends LedgerRecord>(
  records: readonly R[],
  rule: CreditRule | undefined,
  year: number,
): LedgerEntry<R>[] {
  const all = records.map(weighing<R>(rule, year));
  const waiting = all.filter(({ entry: { notCounted } }) => notCounted === undefined || notCounted === 'pending');
  const steps = [withoutDuplicates(waiting), upToCap<R>()];
  const fill = filling(rule?.value);
  for (const weighed of waiting.sort(inTurn)) {
    const { entry } = weighed;
    const counted = steps.reduce((amount, step) => (amount === 0 ? 0 : step(weighed, amount)), entry.amount);
    if (entry.record.status === 'registered') entry.counted = counted;
    fill(weighed, counted);
  }
  return all.map(({ entry }) => entry);
}
