import type { CreditRegistration, FieldError } from '@acct-kit/core/contract';
import { parseCredits } from '@acct-kit/core/credits';
import { identityDocument, personName, type Result } from '@acct-kit/validators';
import { fieldError } from '../../http/problem-error.ts';
import { isDocumentType } from '../../applications/check-record.ts';
import { isDay } from '../../time.ts';

const errorsOf = (pointer: string, result: Result<unknown>): FieldError[] =>
  result.ok ? [] : result.issues.map((issue) => ({ pointer, ...issue }));

/** The oldest rules that are still in use begin in 1990. */
export const firstCreditYear = 1990;

export const isPlausibleYear = (year: number, today: string): boolean =>
  year >= firstCreditYear && year <= Number(today.slice(0, 4)) + 1;

const implausibleHundredths = 100_000;

export function checkCredits(credits: string): FieldError[] {
  const hundredths = parseCredits(credits);
  if (hundredths === 0) return [fieldError('/credits', 'credits-not-positive')];
  return hundredths >= implausibleHundredths ? [fieldError('/credits', 'credits-implausible')] : [];
}

function checkDay(completedOn: string, today: string): FieldError[] {
  if (!isDay(completedOn)) return [fieldError('/completedOn', 'date-format')];
  return completedOn > today ? [fieldError('/completedOn', 'date-in-future')] : [];
}

const checkCourse = ({ year, credits, completedOn, title }: CreditRegistration, today: string): FieldError[] => [
  ...(isPlausibleYear(year, today) ? [] : [fieldError('/year', 'year-implausible')]),
  ...checkCredits(credits),
  ...(title.trim() === '' ? [fieldError('/title', 'required')] : []),
  ...checkDay(completedOn, today),
];

/** A registration that can be looked up, or everything that is wrong with it. */
export type Checked = { readonly documentNumber: string } | { readonly errors: FieldError[] };

/** Checks a registration without the database. Whether the learner exists is checked later. */
export function checkRegistration(registration: CreditRegistration, today: string): Checked {
  const { documentType, documentNumber, name } = registration;
  const others = [...errorsOf('/name', personName.check(name)), ...checkCourse(registration, today)];
  if (!isDocumentType(documentType)) return { errors: [fieldError('/documentType', 'unknown-code'), ...others] };
  const number = identityDocument(documentType).check(documentNumber, { today });
  if (!number.ok) return { errors: [...errorsOf('/documentNumber', number), ...others] };
  return others.length > 0 ? { errors: others } : { documentNumber: number.value.number };
}
