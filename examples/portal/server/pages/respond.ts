import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readBytes } from '../api/body.ts';
import { Refusal } from '../api/refusal.ts';
import type { PortalEnv, Services, Work } from '../context.ts';
import type { Role } from '../database/tables.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { listAccounts, type AccountOf } from '../sessions/accounts.ts';
import { findPortalSession } from '../sessions/portal-session.ts';
import { accessPage } from './access.ts';
import { renderPage, type Html, type Page } from './layout.ts';

export type PageContext = Context<PortalEnv>;

/** Work of somebody who is signed in with one role. */
export type WorkOf<R extends Role> = Work & { readonly account: AccountOf<R> };

export const sendPage = async (c: PageContext, page: Page, status: ContentfulStatusCode = 200): Promise<Response> =>
  c.html(renderPage(page), status);

/** What was written in a form, for somebody whose sign-in has ended before it was sent. */
export type Unsent = (form: URLSearchParams, now: Date) => Html | '';

/**
 * What to do for who is signed in with this role; everyone else gets a page that leads to the sign-in, back here, and
 * shows what they had written.
 */
export const forRole =
  <R extends Role>(
    services: Services,
    role: R,
    respond: (c: PageContext, work: WorkOf<R>) => Promise<Response>,
    unsent?: Unsent,
  ) =>
  async (c: PageContext): Promise<Response> => {
    const { db, files } = services;
    const now = services.now();
    const session = await findPortalSession(c, db, now);
    c.set('account', session?.account);
    if (session?.account.role === role) return respond(c, { db, files, now, account: session.account as AccountOf<R> });
    const written = unsent === undefined ? '' : unsent(await readForm(c), now);
    const accounts = (await listAccounts(db)).filter((account) => account.role === role);
    return sendPage(
      c,
      accessPage({ account: session?.account, role, accounts, next: c.req.path, written }),
      session ? 403 : 401,
    );
  };

const maxFormBytes = 256 * 1024;

/** The fields of a form post that one of our own pages has sent. */
export async function readForm(c: PageContext): Promise<URLSearchParams> {
  if (!isSameOrigin(c)) throw new Refusal('forbidden');
  const type = c.req.header('content-type')?.split(';')[0]?.trim();
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal('unsupported-media-type');
  const bytes = await readBytes(c.req.raw, maxFormBytes);
  return new URLSearchParams(new TextDecoder().decode(bytes).replace(/%00/g, ''));
}
