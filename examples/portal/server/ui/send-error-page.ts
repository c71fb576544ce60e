import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus, type ProblemCode } from '@acct-kit/core/contract';
import { errorPage, type ErrorPageExtras } from './error-page.ts';
import { sendPage, type PageContext } from './respond.ts';

/** Answers with the page for a problem, under the status of its code. */
export const sendErrorPage = (
  c: PageContext,
  { code }: { readonly code: ProblemCode },
  extras: ErrorPageExtras = {},
): Promise<Response> =>
  sendPage(
    c,
    errorPage({ code, requestId: c.get('requestId'), account: c.get('account'), ...extras }),
    problemStatus[code] as ContentfulStatusCode,
  );
