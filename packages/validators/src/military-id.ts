import { foldText } from './fold-text.ts';
import { fail, pass, refuse } from './issue.ts';
import { badCharacter, lengthRangeIssue } from './layout.ts';
import { isHan } from './scripts.ts';
import { compact, isCapital, isDigit } from './text.ts';
import type { PlainNumber } from './travel-permits.ts';
import { type Validator, defineValidator } from './validator.ts';

/**
 * 军官证, 文职干部证, 士兵证, 武警: such as `军字第1234567号`. No layout is public; only characters (Han, capitals,
 * digits, brackets), length (6 to 20) and the presence of a digit are looked at. Confidence: low.
 */
export const militaryId: Validator<PlainNumber> = /* @__PURE__ */ defineValidator('military-id', (input) => {
  const number = compact(foldText(input));
  const outside = findStranger(number);
  if (outside >= 0) return refuse([badCharacter(number, outside)]);
  const length = lengthRangeIssue(number, 6, 20);
  if (length) return refuse([length]);
  return hasDigit(number) ? pass({ number }) : fail('digits-missing');
});

function findStranger(number: string): number {
  for (let i = 0; i < number.length; i++) {
    const code = number.charCodeAt(i);
    if (!isDigit(code) && !isCapital(code) && !isHan(code) && '()[]〔〕'.indexOf(number.charAt(i)) < 0) return i;
  }
  return -1;
}

function hasDigit(number: string): boolean {
  for (let i = 0; i < number.length; i++) if (isDigit(number.charCodeAt(i))) return true;
  return false;
}
