import { type Issue, type Result, fail } from './issue.ts';
import type { StandardSchemaIssue, StandardSchemaV1 } from './standard-schema.ts';

export interface CheckOptions {
  /** The day that dates are compared with, `YYYY-MM-DD`. Without it no date counts as in the future. */
  today?: string;
  /** How an unknown county code is treated: ignored, a warning (default) or an error. */
  region?: 'ignore' | 'warn' | 'require';
  /** Accepts resident numbers of 15 digits and returns them with 18. */
  legacy15?: boolean;
  /** How a wrong check digit of an organisation's code is treated: an error (default) or a warning. */
  checkDigit?: 'require' | 'warn';
}

/** The validator of one kind of number, which is also a Standard Schema for form libraries. */
export interface Validator<T> extends StandardSchemaV1<string, T> {
  /** The name of the kind, such as `resident-id`. */
  readonly kind: string;
  /** Checks a text as a person types it. Never throws; time is linear in the length. */
  check(input: string, options?: CheckOptions): Result<T>;
}

/** Turns an issue into the message of a Standard Schema. */
export type IssueText = (issue: Issue) => string;

/** A Standard Schema issue. Its message is the code, or with {@link withMessages} a sentence. */
export type SchemaIssue = StandardSchemaIssue & Issue;

const noOptions: CheckOptions = {};

export function defineValidator<T>(
  kind: string,
  check: (input: string, options: CheckOptions) => Result<T>,
  text: IssueText = ({ code }) => code,
): Validator<T> {
  const checkAny = (input: unknown, options: CheckOptions = {}): Result<T> =>
    typeof input === 'string' ? check(input, options) : fail('not-text');
  return {
    kind,
    check: checkAny,
    '~standard': {
      version: 1,
      vendor: 'acct-kit',
      validate(value) {
        const result = checkAny(value);
        return result.ok ? result : { issues: result.issues.map((issue) => ({ message: text(issue), ...issue })) };
      },
    },
  };
}

/**
 * The same validator for a form library: with sentences as messages and with fixed options of `check`, because a Standard
 * Schema cannot take options.
 *
 * @example withMessages(residentId, (issue) => describeIssue(issue, 'zh-CN'), { today: '2026-11-21' })
 */
export function withMessages<T>(
  validator: Validator<T>,
  text: IssueText,
  fixed: CheckOptions = noOptions,
): Validator<T> {
  return defineValidator(validator.kind, (input, options) => validator.check(input, { ...fixed, ...options }), text);
}
