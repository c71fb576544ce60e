import {
  birthYearDoubt,
  createResidentId,
  foldText,
  hkMoTravelPermit,
  isSameName,
  militaryId,
  mobilePhone,
  passport,
  permanentResidentIdBasic,
  personName,
  residencePermit,
  socialCreditCode,
  twTravelPermit,
  type Issue,
  type Validator,
} from '@acct-kit/validators';
import type { CollectionRecord } from '../../contract/record.ts';
import type { Row } from '../schema/condition.ts';
import type { CheckName, Field } from '../schema/form-definition.ts';

/** What a check can use besides the value. */
export interface CheckContext {
  readonly row: Row;
  readonly record: CollectionRecord;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The codes of issues that only warn in this field. */
  readonly adviseOnly?: Field['adviseOnly'];
}

export interface CheckIssue {
  readonly code: string;
  readonly params?: Record<string, string | number>;
}

/** The result of a check: the value in its normal form and the parts that were read from it, or what is wrong. */
export type CheckResult =
  | {
      readonly ok: true;
      readonly value: string;
      readonly parts: Readonly<Record<string, string | undefined>>;
      readonly warnings: readonly CheckIssue[];
    }
  | { readonly ok: false; readonly issues: readonly CheckIssue[] };

export type Check = (value: string, context: CheckContext) => CheckResult;

/** Checks by the names that packs use. */
export type Checks = Readonly<Partial<Record<CheckName, Check>>>;

type Validated<T> = { ok: true; value: T; warnings: Issue[] } | { ok: false; issues: Issue[] };

/** Turns the result of a validator into that of a check. The number becomes the value; the rest becomes its parts. */
export function fromValidator(result: Validated<string> | Validated<{ number: string }>): CheckResult {
  if (!result.ok) return result;
  const { value, warnings } = result;
  return typeof value === 'string'
    ? { ok: true, value, parts: {}, warnings }
    : { ok: true, value: value.number, parts: value as unknown as Record<string, string | undefined>, warnings };
}

/** The result for a text that is not checked. */
const asTyped = (value: string): CheckResult => ({ ok: true, value: foldText(value).trim(), parts: {}, warnings: [] });

/** Validators by the answer of another field, such as the type of document. */
export type Numbers = Readonly<Record<string, Validator<{ number: string }> | undefined>>;

/**
 * Validators by the code of the document type. They come without the lists of counties and countries, which only warn and
 * would add 3 kB to every page.
 */
const identityDocuments: Numbers = {
  'resident-id': createResidentId((_, birthYear) => birthYearDoubt(birthYear)),
  'residence-permit': residencePermit,
  'permanent-resident-id': permanentResidentIdBasic,
  'hk-mo-travel-permit': hkMoTravelPermit,
  'tw-travel-permit': twTravelPermit,
  passport,
  'military-id': militaryId,
};

/** Checks a number by the answer of another field in the row. Without a known answer there, the number is not checked. */
export const numberOf =
  (name: string, validators: Numbers): Check =>
  (value, { row, today }) => {
    const type = String(row[name]);
    const validator = Object.prototype.hasOwnProperty.call(validators, type) && validators[type];
    return validator ? fromValidator(validator.check(value, { today })) : asTyped(value);
  };

/** The address in what people paste: `Lin <lin@example.com>;`, `mailto:lin@example.com`, full-width signs, blanks. */
function addressIn(typed: string): string {
  const plain = foldText(typed)
    .replace(/[！-～]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[。｡]/g, '.');
  const open = plain.lastIndexOf('<');
  const close = plain.indexOf('>', open);
  const inner = open >= 0 && close >= 0 ? plain.slice(open + 1, close) : plain;
  return inner
    .replace(/\s/g, '')
    .replace(/^mailto:/i, '')
    .replace(/[.,;:、]{1,9}$/, '');
}

/** A simple test, not all of RFC 5322: one @, text on both sides, and a dot in the host. */
const email: Check = (value) => {
  const address = addressIn(value);
  return /^[^\s@<>]{1,64}@[^\s@.<>]+(\.[^\s@.<>]+)+$/.test(address)
    ? asTyped(address)
    : { ok: false, issues: [{ code: 'email-format' }] };
};

/** The signature of the declaration must be the name in the record. */
const sameName: Check = (value, { record }) => {
  const given = personName.check(value);
  const { name = '' } = record.personal;
  return given.ok && (!personName.check(name).ok || isSameName(value, name))
    ? fromValidator(given)
    : { ok: false, issues: [{ code: 'signature-differs' }] };
};

/** The checks that may stop a person. Every form loads them; `number-checks.ts` has the rest. */
export const checks: Checks = {
  'person-name': (value) => fromValidator(personName.check(value)),
  'identity-number': numberOf('documentType', identityDocuments),
  'mobile-phone': (value) => fromValidator(mobilePhone.check(value)),
  'social-credit-code': (value, { adviseOnly }) =>
    fromValidator(
      socialCreditCode.check(value, {
        checkDigit: adviseOnly === true || adviseOnly?.includes('check-digit') ? 'warn' : 'require',
      }),
    ),
  email,
  'same-name': sameName,
};
