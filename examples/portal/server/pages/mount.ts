import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus } from '@acct-kit/core/contract';
import type { Refusal } from '../api/refusal.ts';
import type { PortalEnv, Services } from '../context.ts';
import { people } from '../resources/people.ts';
import { findAccount, listAccounts } from '../sessions/accounts.ts';
import { endPortalSession, findPortalSession, startPortalSession } from '../sessions/portal-session.ts';
import { mountCollect } from './collect/mount.ts';
import { creditsPage } from './credits.ts';
import { mountDeclare } from './declare/mount.ts';
import { errorPage } from './error-page.ts';
import { homePage } from './home.ts';
import { mountProofs } from './proofs/mount.ts';
import { batchPage } from './provider/batch-page.ts';
import { mountCourses } from './provider/mount-courses.ts';
import { mountRecords } from './provider/mount-records.ts';
import { mountProvider } from './provider/mount.ts';
import { forRole, readForm, sendPage, type PageContext } from './respond.ts';
import { mountCreditReview } from './review-credits/mount.ts';
import { mountTransferReview } from './review-transfers/mount.ts';
import { mountReview } from './review/mount.ts';
import { homeOf } from './role-home.ts';
import { safeNext, signInPage } from './sign-in.ts';
import { mountStatistics } from './statistics/mount.ts';
import { mountTransfers } from './transfers/mount.ts';

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
