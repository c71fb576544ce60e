import { capping } from './caps.ts';
import { inTurn } from './duplicates.ts';
import { filling } from './fill.ts';
import type { LedgerEntry, LedgerRecord } from './ledger.ts';
import type { timing } from './make-up.ts';
import { countingOnce } from './once.ts';
import type { CreditRule } from '../policy/schema/credit-rules.ts';
import { weighing } from './weigh.ts';

/** What becomes of each record of one CE year, in the order they came. */
export function enter<R extends LedgerRecord>(
  records: readonly R[],
  rule: CreditRule | undefined,
  timingOf: ReturnType<typeof timing>,
): LedgerEntry<R>[] {
  const all = records.map(weighing<R>(rule, timingOf));
  const waiting = all.filter(({ entry: { notCounted } }) => notCounted === undefined || notCounted === 'pending');
  const once = countingOnce(waiting, rule?.value.dailyCap !== undefined);
  const capped = capping(rule?.value);
  const fill = filling(rule?.value);
  for (const weighed of waiting.sort(inTurn)) {
    const { entry } = weighed;
    const counted = capped(weighed, once(weighed));
    if (entry.record.status === 'registered') entry.counted = counted;
    fill(weighed, counted);
  }
  return all.map(({ entry }) => entry);
}
