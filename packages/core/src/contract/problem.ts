import * as z from 'zod/mini';
import { jsonPointer } from '../util/json-pointer.ts';
import { pointer } from './primitives.ts';

/**
 * Every error code of the API, with its HTTP status. A client maps the code to a text in the person's language. It
 * never shows a text from the server.
 */
export const problemStatus = {
  'malformed-request': 400,
  'idempotency-key-required': 400,
  unauthenticated: 401,
  'token-expired': 401,
  forbidden: 403,
  'other-jurisdiction': 403,
  'not-found': 404,
  'application-exists': 409,
  'no-dossier': 409,
  'case-open': 409,
  'base-version-stale': 409,
  'transfer-required': 409,
  'state-conflict': 409,
  'request-in-progress': 409,
  'upload-offset-mismatch': 409,
  'credit-exists': 409,
  'course-exists': 409,
  'declaration-exists': 409,
  'chunk-differs': 409,
  'year-incomplete': 409,
  'version-mismatch': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-request': 422,
  'nothing-changed': 422,
  'idempotency-key-reused': 422,
  'attachment-rejected': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  'checksum-mismatch': 460,
  'contract-broken': 500,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export const problemCodes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/**
 * An error in one field: where it is, which rule the value breaks, and the numbers of that rule. It never contains the
 * value itself, which may be personal data.
 */
export const fieldError = z.strictObject({
  pointer,
  code: z.string(),
  // The values are texts and numbers. The schema accepts any object, because a union or a record schema would add a
  // kilobyte of zod to every page.
  params: z.optional(z.looseObject({}) as unknown as z.ZodMiniType<Record<string, string | number>>),
});

export type FieldError = z.infer<typeof fieldError>;

/** An RFC 9457 problem, `application/problem+json`. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  requestId: z.optional(z.string()),
  errors: z.optional(z.array(fieldError)),
});

export type Problem = z.infer<typeof problem>;

/** Creates the problem document of a code. */
export function problemOf(code: ProblemCode, errors?: FieldError[], requestId?: string): Problem {
  return {
    type: `urn:acct-kit:problem:${code}`,
    title: code.replace(/-/g, ' '),
    status: problemStatus[code],
    code,
    ...(requestId === undefined ? {} : { requestId }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** It is shorter than the limit of `pointer` (200), because `fieldErrorsOf` puts a base in front of the pointer. */
const longestKeyPointer = 150;

/**
 * The pointers of an issue. For unknown fields, zod reports the object that contains them. This returns a pointer to
 * each unknown field instead, unless that pointer is too long.
 */
function pointersOf(issue: z.core.$ZodIssue): string[] {
  const own = jsonPointer(issue.path);
  if (issue.code !== 'unrecognized_keys') return [own];
  const pointers = issue.keys.map((key) => own + jsonPointer([key]));
  return [...new Set(pointers.map((one) => (one.length <= longestKeyPointer ? one : own)))];
}

/** Converts a zod error to field errors. Their pointers start with `base`. */
export function fieldErrorsOf(error: z.core.$ZodError, base = ''): FieldError[] {
  return error.issues.flatMap((issue) =>
    pointersOf(issue).map((at) => ({ pointer: base + at, code: `schema-${issue.code.replace(/_/g, '-')}` })),
  );
}
