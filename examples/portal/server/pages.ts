import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus } from '@acct-kit/core/contract';
import type { Refusal } from './http/problem-error.ts';
import type { PortalEnv, Services } from './context.ts';
import { people } from './people/handlers.ts';
import { findAccount, listAccounts } from './auth/accounts.ts';
import { endPortalSession, findPortalSession, startPortalSession } from './auth/portal-session.ts';
import { mountCollect } from './applications/pages/mount.ts';
import { creditsPage } from './credits/pages/own-credits.ts';
import { mountDeclare } from './declarations/pages/mount.ts';
import { errorPage } from './ui/error-page.ts';
import { homePage } from './home/page.ts';
import { mountProofs } from './proofs/pages/mount.ts';
import { batchPage } from './credits/pages/batch.ts';
import { mountCourses } from './courses/pages/mount.ts';
import { mountRecords } from './credits/pages/mount-records.ts';
import { mountProvider } from './providers/pages/mount.ts';
import { forRole, readForm, sendPage, type PageContext } from './ui/respond.ts';
import { mountCreditReview } from './declarations/pages/review/mount.ts';
import { mountTransferReview } from './transfers/pages/review/mount.ts';
import { mountReview } from './applications/pages/review/mount.ts';
import { homeOf } from './auth/role-home.ts';
import { safeNext, signInPage } from './auth/pages/sign-in.ts';
import { mountStatistics } from './statistics/pages/mount.ts';
import { mountTransfers } from './transfers/pages/mount.ts';

/** The page for a refusal that no page has dealt with itself. */
export const sendErrorPage = (c: PageContext, { code }: Refusal): Promise<Response> =>
  sendPage(
    c,
    errorPage({ code, requestId: c.get('requestId'), account: c.get('account') }),
    problemStatus[code] as ContentfulStatusCode,
  );

const accountOf = async (c: PageContext, { db, now }: Services) => (await findPortalSession(c, db, now()))?.account;

function mountSignIn(app: Hono<PortalEnv>, services: Services): void {
  const { db, now } = services;
  app.get('/sign-in', async (c) =>
    sendPage(c, signInPage(await accountOf(c, services), await listAccounts(db), safeNext(c.req.query('next')))),
  );
  app.post('/sign-in', async (c) => {
    const form = await readForm(c);
    const account = await findAccount(db, form.get('account') ?? '');
    if (account === undefined) return sendPage(c, signInPage(undefined, await listAccounts(db), undefined, true), 422);
    await endPortalSession(c, db);
    await startPortalSession(c, db, account.id, now());
    return c.redirect(safeNext(form.get('next')) ?? homeOf[account.role], 303);
  });
  app.post('/sign-out', async (c) => {
    await readForm(c);
    await endPortalSession(c, db);
    return c.redirect('/', 303);
  });
}

/** Mounts the pages. Their paths are logged as they are declared here. */
export function mountPages(app: Hono<PortalEnv>, services: Services): void {
  app.get('/', async (c) => sendPage(c, homePage(await accountOf(c, services), await listAccounts(services.db))));
  mountSignIn(app, services);
  app.get(
    '/credits',
    forRole(services, 'person', async (c, work) => {
      const { region } = await people.me(work, { params: {} });
      return sendPage(c, await creditsPage(work.account, region));
    }),
  );
  app.get(
    '/provider/batch',
    forRole(services, 'provider', async (c, { account }) => sendPage(c, batchPage(account))),
  );
  mountCollect(app, services);
  mountTransfers(app, services);
  mountDeclare(app, services);
  mountProofs(app, services);
  mountCreditReview(app, services);
  mountTransferReview(app, services);
  mountReview(app, services);
  mountProvider(app, services);
  mountRecords(app, services);
  mountCourses(app, services);
  mountStatistics(app, services);
}
