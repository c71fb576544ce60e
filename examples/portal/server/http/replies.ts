import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemOf, problemStatus } from '@acct-kit/core/contract';
import type { PortalEnv } from '../context.ts';
import type { ProblemError } from './problem-error.ts';

/** A reply as it is sent, and stored for the same Idempotency-Key. */
export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export function sendReply(c: Context<PortalEnv>, { status, headers, body }: Reply): Response {
  return c.body(body, status as ContentfulStatusCode, headers);
}

export function sendProblem(c: Context<PortalEnv>, { code, errors, headers }: ProblemError): Response {
  return c.body(
    JSON.stringify(problemOf(code, errors, c.get('requestId'))),
    problemStatus[code] as ContentfulStatusCode,
    {
      'Content-Type': 'application/problem+json',
      ...(code === 'unauthenticated' || code === 'token-expired' ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(code === 'unavailable' || code === 'request-in-progress' ? { 'Retry-After': '2' } : {}),
      ...headers,
    },
  );
}
