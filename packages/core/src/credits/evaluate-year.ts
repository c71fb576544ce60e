import type { CreditRule } from '../policy/schema/credit-rules.ts';
import { allocator } from './allocate.ts';
import { capper } from './caps.ts';
import { duplicateRemover } from './duplicates.ts';
import { recordEvaluator } from './evaluate-record.ts';
import { byPriority } from './identity.ts';
import type { LedgerEntry, LedgerRecord } from './ledger.ts';
import type { TimingOf } from './timing.ts';

/**
 * Decides for each record of one CE year how much of it counts, and towards what. Entries keep the order of the records.
 *
 * The steps: evaluate each record alone; then, in the order of `byPriority`, remove duplicates, apply the caps, and
 * allocate what is left to the subjects.
 */
export function evaluateYear<R extends LedgerRecord>(
  records: readonly R[],
  rule: CreditRule | undefined,
  timingOf: TimingOf,
): LedgerEntry<R>[] {
  const all = records.map(recordEvaluator<R>(rule, timingOf));
  // Pending records take part, so that the summary can say what they would add. They are last in priority.
  const eligible = all.filter(({ entry: { notCounted } }) => notCounted === undefined || notCounted === 'pending');
  const amountWithoutDuplicates = duplicateRemover(eligible, rule?.value.dailyCap !== undefined);
  const cap = capper(rule?.value);
  const allocate = allocator(rule?.value);
  for (const evaluated of eligible.sort(byPriority)) {
    const { entry } = evaluated;
    const counted = cap(evaluated, amountWithoutDuplicates(evaluated));
    if (entry.record.status === 'registered') entry.counted = counted;
    allocate(evaluated, counted);
  }
  return all.map(({ entry }) => entry);
}
