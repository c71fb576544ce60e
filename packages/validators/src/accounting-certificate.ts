import { yearDoubt } from './certificate-year.ts';
import { foldText } from './fold-text.ts';
import { type Issue, type Result, issue, pass, refuse } from './issue.ts';
import { badCharacter, lengthRangeIssue } from './layout.ts';
import { isHan } from './scripts.ts';
import { compactKeepingDashes, digitsAndCapitals, findOutside } from './text.ts';
import { type Validator, defineValidator } from './validator.ts';

export interface AccountingCertificate {
  /** Upper case, without blanks. The brackets of an approval are 〔〕. */
  number: string;
  /** `approval` is the number of the document that approved a senior title (批文号). */
  form: 'number' | 'approval';
  /** The year in an approval, or at the beginning of a long number. It is only a hint. */
  year?: number;
}

/**
 * 会计专业技术资格: 管理号, 证书编号 or 批文号. Their structure is not published, and the explanations on the internet are
 * for other certificates. So this checks only the characters and the length (6 to 32, as on government forms), and never
 * rejects a number for its digits. Confidence: low.
 */
export const accountingCertificate: Validator<AccountingCertificate> = /* @__PURE__ */ defineValidator(
  'accounting-certificate',
  (input, { today }) => {
    const number = brackets(compactKeepingDashes(foldText(input)));
    return hasHan(number) ? checkApproval(number, today) : checkNumber(number, today);
  },
);

/** Examinations for accounting titles began in 1992. */
const firstYear = 1992;

function checkNumber(number: string, today: string | undefined): Result<AccountingCertificate> {
  const outside = findOutside(number, digitsAndCapitals + '-');
  const wrong = outside >= 0 ? badCharacter(number, outside) : lengthRangeIssue(number, 6, 32);
  if (wrong) return refuse([wrong]);
  // 管理号 of the same issuers have 17 digits and more and begin with the year of the examination.
  const year =
    number.length >= 17 && findOutside(number, '0123456789', 0, 4) < 0 ? Number(number.slice(0, 4)) : undefined;
  return withYear({ number, form: 'number' }, year, today);
}

function checkApproval(number: string, today: string | undefined): Result<AccountingCertificate> {
  const outside = findStranger(number);
  const wrong = outside >= 0 ? badCharacter(number, outside) : lengthRangeIssue(number, 4, 40);
  if (wrong) return refuse([wrong]);
  const year = /〔(\d{4})〕/.exec(number)?.[1];
  const result = withYear({ number, form: 'approval' }, year === undefined ? undefined : Number(year), today);
  if (result.ok && number.includes('从业')) result.warnings.push(issue('not-a-title'));
  return result;
}

/** The year, when the digits can be one. */
function withYear(
  value: AccountingCertificate,
  year: number | undefined,
  today: string | undefined,
): Result<AccountingCertificate> {
  if (year === undefined) return pass(value);
  const doubt: Issue | undefined = yearDoubt(year, firstYear, today);
  return doubt ? pass(value, [doubt]) : pass({ ...value, year });
}

/** Document numbers use 〔〕, but keyboards offer other brackets first. */
function brackets(number: string): string {
  return number.replace(/[[(［【﹝]/g, '〔').replace(/[\])］】﹞]/g, '〕');
}

function hasHan(number: string): boolean {
  return Array.from(number).some((character) => isHan(character.codePointAt(0)!));
}

function findStranger(number: string): number {
  for (let i = 0; i < number.length; i++) {
    const allowed = digitsAndCapitals + '-〔〕';
    if (allowed.indexOf(number.charAt(i)) < 0 && !isHan(number.charCodeAt(i))) return i;
  }
  return -1;
}
