import { parseCredits, shortCredits, windowDays, windowOf } from '@acct-kit/core/credits';
import { yearIn, type Entry } from '../../ledger.ts';
import { amountText, dateText, instantText, listOf } from '../../say.ts';
import { basisView } from './basis.ts';
import { daysText, windowName, type RuleLine } from './rule.ts';
import type { RecordContext } from '../../records/record-view.ts';

const subjects = ['professional', 'general'] as const;

const short = (credits: string): string => shortCredits(parseCredits(credits));

/** Where the credits of a record came from, what became of them, and by which rule. */
export function detailOf(entry: Entry, { ledger, say, translate }: RecordContext): RuleLine[] {
  const { record, amount, counted, conversion, notCounted, insteadOf, madeUp, earnedIn, basis } = entry;
  const summary = yearIn(ledger, record.year);
  const policy = ledger.policyOf(earnedIn ?? summary.region);
  const place = policy === undefined ? '' : translate(policy.name);
  const amountIn = (value: number): string => amountText(value, summary, say);
  const lines: RuleLine[] = [];
  const add = (label: Parameters<typeof say>[0], text: string): void =>
    void lines.push({ label: say(label), text, basis: undefined });

  if (conversion !== undefined) {
    const { label, per, sole, shared = sole, cap } = conversion;
    const quantity = record.quantity ?? 1;
    const each = short(record.role === 'shared' ? shared : sole);
    const params = { kind: translate(label), quantity, per: translate(per), each, role: say(record.role ?? 'sole') };
    add('detail-conversion', say('detail-conversion-text', params));
    if (cap !== undefined) add('detail-cap', short(cap));
  }
  if (record.unit === 'hours' && summary.rule?.value.unit === 'credits') {
    add('detail-hours', say('detail-hours-text', { hours: short(record.credits), amount: amountIn(amount) }));
  }
  const towards = subjects
    .filter((subject) => entry[subject] > 0)
    .map((subject) => `${say(subject)} ${shortCredits(entry[subject])}`);
  const params = { counted: amountIn(counted), parts: listOf(towards, say) };
  if (counted > 0) add('detail-counted', say('detail-counted-text', params));
  if (notCounted === 'pending' && towards.length > 0) add('detail-would', listOf(towards, say));
  if (earnedIn !== undefined) add('detail-earned-in', say('detail-earned-in-text', { place }));
  if (madeUp) add('detail-made-up', say('detail-made-up-text'));
  if (insteadOf !== undefined) {
    const { title, provider, completedOn } = insteadOf;
    add('detail-duplicate', say('detail-duplicate-text', { title, provider, date: dateText(completedOn, say) }));
  }
  const window = notCounted === 'outside-window' ? summary.rule && windowOf(summary.rule.value, record) : undefined;
  if (window !== undefined) add(windowName(window), daysText(windowDays(window, record.year), say));
  add('detail-registered', instantText(record.registeredAt, say));
  if (record.course !== undefined) add('detail-course', record.course);
  if (basis !== undefined) {
    lines.push({
      label: say('rule'),
      text: say('rule-place', { place, year: record.year }),
      basis: basisView(basis, policy, translate, say),
    });
  }
  return lines;
}
