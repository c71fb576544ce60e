import {
  hkMoTravelPermit,
  militaryId,
  mobilePhone,
  passport,
  permanentResidentIdBasic,
  personName,
  residencePermit,
  residentIdBasic,
  socialCreditCode,
  twTravelPermit,
  type Issue,
  type Validator,
} from '@acct-kit/validators';
import type { CollectionRecord } from '../../contract/record.ts';
import type { Row } from '../schema/condition.ts';
import type { CheckName, Field } from '../schema/form-definition.ts';

/** What a check may look at beside the value. */
export interface CheckContext {
  readonly row: Row;
  readonly record: CollectionRecord;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Codes of issues that only advise in this field. */
  readonly adviseOnly?: Field['adviseOnly'];
}

export interface CheckIssue {
  readonly code: string;
  readonly params?: Record<string, string | number>;
}

/** What a check finds: the value as it is to be kept, and what its parts say; or what is wrong. */
export type CheckResult =
  | {
      readonly ok: true;
      readonly value: string;
      readonly parts: Readonly<Record<string, string | undefined>>;
      readonly warnings: readonly CheckIssue[];
    }
  | { readonly ok: false; readonly issues: readonly CheckIssue[] };

export type Check = (value: string, context: CheckContext) => CheckResult;

/** Validators by the names that a pack calls them. */
export type Checks = Readonly<Partial<Record<CheckName, Check>>>;

type Validated<T> = { ok: true; value: T; warnings: Issue[] } | { ok: false; issues: Issue[] };

/** A validator's result in our terms: the number is what is kept, the rest are its parts. */
export function fromValidator(result: Validated<string> | Validated<{ number: string }>): CheckResult {
  if (!result.ok) return result;
  const { value, warnings } = result;
  return typeof value === 'string'
    ? { ok: true, value, parts: {}, warnings }
    : { ok: true, value: value.number, parts: value as unknown as Record<string, string | undefined>, warnings };
}

/** A text as it is, in which nothing is found. */
const asTyped = (value: string): CheckResult => ({ ok: true, value: value.trim(), parts: {}, warnings: [] });

/** Validators by another answer. */
export type Numbers = Readonly<Record<string, Validator<{ number: string }> | undefined>>;

/** By the codes of `codes/personal.ts`. Without the lists of counties and countries: they only warn, and cost every page 3 kB. */
const identityDocuments: Numbers = {
  'resident-id': residentIdBasic,
  'residence-permit': residencePermit,
  'permanent-resident-id': permanentResidentIdBasic,
  'hk-mo-travel-permit': hkMoTravelPermit,
  'tw-travel-permit': twTravelPermit,
  passport,
  'military-id': militaryId,
};

/** By another answer of the same row; while that is open, or none that we know, the number is not judged. */
export const numberOf =
  (name: string, validators: Numbers): Check =>
  (value, { row, today }) => {
    const type = String(row[name]);
    const validator = Object.prototype.hasOwnProperty.call(validators, type) && validators[type];
    return validator ? fromValidator(validator.check(value, { today })) : asTyped(value);
  };

/** A plain test, not the whole of RFC 5322: one @, something on both sides, a dot in the host. */
const email: Check = (value) => {
  const address = value.trim();
  return /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(address)
    ? asTyped(address)
    : { ok: false, issues: [{ code: 'email-format' }] };
};

/** The signature under the declaration must be the name in the file. */
const sameName: Check = (value, { record }) => {
  const given = personName.check(value);
  const name = personName.check(record.personal.name ?? '');
  return given.ok && (!name.ok || given.value === name.value)
    ? fromValidator(given)
    : { ok: false, issues: [{ code: 'signature-differs' }] };
};

/** Those of the validators that a pack can name which may stop a person. */
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
