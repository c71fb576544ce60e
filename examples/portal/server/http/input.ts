import type { Context } from 'hono';
import * as z from 'zod/mini';
import { fieldErrorsOf, id, type HandlerInput, type Route } from '@acct-kit/core/contract';
import { parseJson } from './body.ts';
import { ProblemError } from './problem-error.ts';

function parse(schema: z.core.$ZodType, value: unknown, base = ''): unknown {
  const result = z.safeParse(schema, value);
  if (!result.success) throw new ProblemError('invalid-request', fieldErrorsOf(result.error, base));
  return result.data;
}

/** Whether a parameter is well-formed. Those whose names end in `Id` are ids, all others are codes. */
const canBe = ([name, value]: [string, string]): boolean =>
  name.endsWith('Id') ? z.safeParse(id, value).success : /^\w{1,40}$/.test(value);

/** Reads the parameters. A malformed one is answered like one that is not found. */
function parseParams(c: Context): Record<string, string> {
  const params = c.req.param() as Record<string, string>;
  if (!Object.entries(params).every(canBe)) throw new ProblemError('not-found');
  return params;
}

/** Reads the version from `If-Match`. */
function parseVersion(c: Context): number {
  const header = c.req.header('if-match');
  if (header === undefined) throw new ProblemError('precondition-required');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new ProblemError('malformed-request');
  return Number(version);
}

function parseOffset(c: Context): number {
  const header = c.req.header('upload-offset');
  if (header === undefined || !/^\d{1,10}$/.test(header)) throw new ProblemError('malformed-request');
  return Number(header);
}

/**
 * Checks a body that a page has made of a form against the route of the same call, so that a page obeys the limits of the
 * contract. @throws ProblemError `invalid-request`
 */
export const checkBody = <R extends Route & { readonly body: z.core.$ZodType }>(
  route: R,
  body: z.input<R['body']>,
): z.output<R['body']> => parse(route.body, body) as z.output<R['body']>;

/** Reads everything that a handler needs, and checks it against the route. */
export function parseInput<R extends Route>(c: Context, route: R, bytes: Uint8Array<ArrayBuffer>): HandlerInput<R> {
  return {
    params: parseParams(c),
    ...(route.query === undefined ? {} : { query: parse(route.query, c.req.query(), '/query') }),
    ...(route.versioned === 'change' ? { version: parseVersion(c) } : {}),
    ...(route.upload ? { offset: parseOffset(c) } : {}),
    ...(route.body === undefined ? {} : { body: route.body === 'bytes' ? bytes : parse(route.body, parseJson(bytes)) }),
  } as HandlerInput<R>;
}
