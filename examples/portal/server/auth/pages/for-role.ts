import type { AccountOf, Services, WorkOf } from '../../context.ts';
import type { Role } from '../../database/tables.ts';
import type { Html } from '../../ui/layout.ts';
import { readEntries, sendPage, type PageContext } from '../../ui/respond.ts';
import { listAccounts } from '../accounts.ts';
import { findPortalSession } from '../portal-session.ts';
import { accessPage } from './access.ts';

/** Shows what a form contained, when it was sent after the sign-in had ended. */
export type ShowUnsent = (form: URLSearchParams, now: Date) => Html | '';

/**
 * Answers a page for accounts with one of these roles. Everybody else gets a page that leads to the sign-in and from there
 * back to this page. That page also shows what they had written, so that it can be copied.
 */
export const forRole =
  <R extends Role>(
    services: Services,
    role: R | readonly R[],
    respond: (c: PageContext, work: WorkOf<R>) => Promise<Response>,
    showUnsent?: ShowUnsent,
  ) =>
  async (c: PageContext): Promise<Response> => {
    const { db, files } = services;
    const now = services.now();
    const session = await findPortalSession(c, db, now);
    const roles: readonly Role[] = typeof role === 'string' ? [role] : role;
    c.set('account', session?.account);
    if (session !== undefined && roles.includes(session.account.role))
      return respond(c, { db, files, now, account: session.account as AccountOf<R> });
    const written = showUnsent === undefined ? '' : showUnsent((await readEntries(c)).fields, now);
    const accounts = (await listAccounts(db)).filter((account) => roles.includes(account.role));
    return sendPage(
      c,
      accessPage({ account: session?.account, roles, accounts, next: c.req.path, written }),
      session ? 403 : 401,
    );
  };
