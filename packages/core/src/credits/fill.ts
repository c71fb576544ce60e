import type { CreditCategory } from '../contract/credits.ts';
import { parseCredits, type Hundredths } from './hundredths.ts';
import type { LedgerRecord } from './ledger.ts';
import type { CreditRules } from '../policy/schema/credit-rules.ts';
import type { Weighed } from './weigh.ts';

const professionalFirst: readonly CreditCategory[] = ['professional', 'general'];

/** A minimum that is not known asks for nothing here. */
const minimumOf = (threshold: { minimum?: string } | undefined): Hundredths =>
  threshold?.minimum === undefined ? 0 : parseCredits(threshold.minimum);

/**
 * Gives credits to the subjects, record by record, in turn. Those of a subject go to it. Converted ones fill the subjects
 * in the place's order, each up to its minimum; the rest goes to the first. Of 专业科目 whatever is converted fills the
 * part that the place asks for on its own, up to its minimum, whether it is converted to that subject or to any.
 * Nothing is lost and nothing counts twice, so that the subjects add up to the total.
 */
export function filling(rules: CreditRules | undefined): (weighed: Weighed<LedgerRecord>, amount: Hundredths) => void {
  const order = rules?.fill?.order ?? professionalFirst;
  const least = {
    professional: minimumOf(rules?.professional),
    general: rules?.general && 'minimum' in rules.general ? minimumOf(rules.general) : 0,
    part: minimumOf(rules?.professionalPart),
  };
  const filled = { professional: 0, general: 0, part: 0 };
  const open = (name: keyof typeof least): Hundredths => Math.max(0, least[name] - filled[name]);

  return ({ entry, category, ofPart, isFilling }, amount) => {
    const give = (subject: CreditCategory, given: Hundredths): void => {
      const partFilled = isFilling && subject === 'professional' ? Math.min(given, open('part')) : 0;
      const part = ofPart ? given : partFilled;
      entry[subject] += given;
      entry.part += part;
      filled[subject] += given;
      filled.part += part;
    };
    if (category !== undefined) return give(category, amount);
    let left = amount;
    for (const subject of order) {
      const needed = subject === 'professional' ? Math.max(open(subject), open('part')) : open(subject);
      const given = Math.min(left, needed);
      give(subject, given);
      left -= given;
    }
    give(order[0] ?? 'professional', left);
  };
}
