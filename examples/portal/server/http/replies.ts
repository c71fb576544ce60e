import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemOf, problemStatus } from '@acct-kit/core/contract';
import type { PortalEnv } from '../context.ts';
import type { ProblemError } from './problem-error.ts';

/** A reply as it is sent, and as it is stored for the next call with the same Idempotency-Key. */
export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export function sendReply(c: Context<PortalEnv>, { status, headers, body }: Reply): Response {
  return c.body(body, status as ContentfulStatusCode, headers);
}

/** The headers of an error, whether a problem document or a page tells it. */
export const problemHeaders = ({
  code,
  headers,
}: Pick<ProblemError, 'code'> & Partial<Pick<ProblemError, 'headers'>>): Record<string, string> => ({
  ...(code === 'unavailable' || code === 'request-in-progress' ? { 'Retry-After': '2' } : {}),
  ...headers,
});

export function sendProblem(c: Context<PortalEnv>, error: ProblemError): Response {
  const { code, errors } = error;
  return c.body(
    JSON.stringify(problemOf(code, errors, c.get('requestId'))),
    problemStatus[code] as ContentfulStatusCode,
    {
      'Content-Type': 'application/problem+json',
      ...(code === 'unauthenticated' || code === 'token-expired' ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...problemHeaders(error),
    },
  );
}
