import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus, type ProblemCode } from '@acct-kit/core/contract';
import { problemHeaders } from '../http/replies.ts';
import { errorPage, type ErrorPageExtras } from './error-page.ts';
import { sendPage, type PageContext } from './respond.ts';

/** Answers with the page for a problem, under the status of its code. */
export function sendErrorPage(
  c: PageContext,
  error: { readonly code: ProblemCode; readonly headers?: Record<string, string> | undefined },
  extras: ErrorPageExtras = {},
): Promise<Response> {
  const { code } = error;
  for (const [name, value] of Object.entries(problemHeaders(error))) c.header(name, value);
  const page = errorPage({ code, requestId: c.get('requestId'), account: c.get('account'), ...extras });
  return sendPage(c, page, problemStatus[code] as ContentfulStatusCode);
}
