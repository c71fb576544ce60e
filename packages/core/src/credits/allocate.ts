import type { CreditCategory } from '../contract/credits.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerRecord } from './ledger.ts';
import type { CreditRules } from '../policy/schema/credit-rules.ts';
import type { EvaluatedRecord } from './evaluate-record.ts';

const professionalFirst: readonly CreditCategory[] = ['professional', 'general'];

/** A minimum that is not known counts as none here. */
const minimumOf = (threshold: { minimum?: string } | undefined): Hundredths =>
  threshold?.minimum === undefined ? 0 : parseCredits(threshold.minimum);

/**
 * Allocates credits to the subjects, record by record. The result is called for the records in the order of their priority.
 *
 * - A record with a subject counts towards that subject.
 * - A converted record without a subject counts towards the subjects in the order of the rule: up to the minimum of each,
 *   and the rest towards the first.
 * - What a converted record adds to 专业科目 also counts towards the part with a minimum of its own, up to that minimum.
 *
 * All of the amount is allocated, and none of it twice, so the subjects add up to the total.
 */
export function allocator(
  rules: CreditRules | undefined,
): (evaluated: EvaluatedRecord<LedgerRecord>, amount: Hundredths) => void {
  const order = rules?.allocation?.order ?? professionalFirst;
  const minimum = {
    professional: minimumOf(rules?.professional),
    general: rules?.general && 'minimum' in rules.general ? minimumOf(rules.general) : 0,
    part: minimumOf(rules?.professionalPart),
  };
  const allocated = { professional: 0, general: 0, part: 0 };
  const stillMissing = (name: keyof typeof minimum): Hundredths => Math.max(0, minimum[name] - allocated[name]);

  return ({ entry, category, ofPart, isFlexible }, amount) => {
    const allocateTo = (subject: CreditCategory, given: Hundredths): void => {
      const fromConversion = isFlexible && subject === 'professional' ? Math.min(given, stillMissing('part')) : 0;
      const part = ofPart ? given : fromConversion;
      entry[subject] += given;
      entry.part += part;
      allocated[subject] += given;
      allocated.part += part;
    };
    if (category !== undefined) return allocateTo(category, amount);
    let left = amount;
    for (const subject of order) {
      const needed =
        subject === 'professional' ? Math.max(stillMissing(subject), stillMissing('part')) : stillMissing(subject);
      const given = Math.min(left, needed);
      allocateTo(subject, given);
      left -= given;
    }
    allocateTo(order[0] ?? 'professional', left);
  };
}
