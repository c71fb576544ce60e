import type { AccountOf, Services, WorkOf } from '../../context.ts';
import type { Role } from '../../database/tables.ts';
import type { Html } from '../../ui/layout.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { formLimits, readFormBody } from '../../ui/form-body.ts';
import { requireSameOrigin, sendPage, type PageContext } from '../../ui/respond.ts';
import { findPortalSession } from '../portal-session.ts';
import { accessPage } from './access.ts';
import { findDemoAccounts } from './demo-accounts.ts';

/** Shows what a form contained, when it was sent after the sign-in had ended. */
export type ShowUnsent = (form: URLSearchParams, now: Date) => Html | '';

/**
 * Reads what was written, to show it beside the sign-in. A form that is too large or malformed is left unread, because
 * signing in is more important than what was wrong with the form.
 */
async function showWritten(c: PageContext, showUnsent: ShowUnsent, now: Date): Promise<Html | ''> {
  try {
    return await showUnsent((await readFormBody(c, formLimits)).fields, now);
  } catch (error) {
    if (error instanceof ProblemError) return '';
    throw error;
  }
}

/**
 * Answers a page for accounts with one of these roles. Everybody else gets a page that leads to the sign-in and from there
 * back to this page. That page also shows what they had written, so that it can be copied. The origin, the session and the
 * role are checked before `respond` reads a body.
 */
export const forRole =
  <R extends Role>(
    services: Services,
    role: R | readonly R[],
    respond: (c: PageContext, work: WorkOf<R>) => Promise<Response>,
    showUnsent?: ShowUnsent,
  ) =>
  async (c: PageContext): Promise<Response> => {
    requireSameOrigin(c);
    const { db, files } = services;
    const now = services.now();
    const session = await findPortalSession(c, db, now);
    const roles: readonly Role[] = typeof role === 'string' ? [role] : role;
    c.set('account', session?.account);
    if (session !== undefined && roles.includes(session.account.role)) {
      const work = { db, files, now, account: session.account as AccountOf<R> };
      // A form waits for its turn after it has been read (`submitOnce`), so that a slow sender does not hold a place.
      return c.req.method === 'GET' ? services.inTurn(work.account.id, () => respond(c, work)) : respond(c, work);
    }
    const written = showUnsent === undefined ? '' : await showWritten(c, showUnsent, now);
    const accounts = (await findDemoAccounts(services))?.filter((account) => roles.includes(account.role));
    return sendPage(
      c,
      accessPage({ account: session?.account, roles, accounts, next: c.req.path, written }),
      session ? 403 : 401,
    );
  };
