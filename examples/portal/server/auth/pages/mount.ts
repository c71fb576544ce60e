import type { Hono } from 'hono';
import type { PortalEnv, Services } from '../../context.ts';
import { smallForm } from '../../ui/form-body.ts';
import { readForm, requireSameOrigin, sendPage, type PageContext } from '../../ui/respond.ts';
import { endPortalSession, findPortalSession, startPortalSession } from '../portal-session.ts';
import { homeOf } from '../role-home.ts';
import { findDemoAccounts } from './demo-accounts.ts';
import { safeNext, signInMissingPage, signInPage } from './sign-in.ts';

/** Shows the accounts of the demo, or says that sign-in is not set up. */
async function showSignIn(c: PageContext, services: Services): Promise<Response> {
  const account = (await findPortalSession(c, services.db, services.now()))?.account;
  const accounts = await findDemoAccounts(services);
  if (accounts === undefined) return sendPage(c, signInMissingPage(account));
  return sendPage(c, signInPage(account, accounts, safeNext(c.req.query('next'))));
}

/** Signs in without a password, as an account of the demo and as no other. */
async function signIn(c: PageContext, services: Services): Promise<Response> {
  requireSameOrigin(c);
  const { db, now } = services;
  const accounts = await findDemoAccounts(services);
  if (accounts === undefined) return sendPage(c, signInMissingPage(undefined), 403);
  const form = await readForm(c, smallForm);
  const account = accounts.find(({ id }) => id === form.get('account'));
  if (account === undefined) return sendPage(c, signInPage(undefined, accounts, undefined, true), 422);
  await endPortalSession(c, db);
  await startPortalSession(c, db, account.id, now());
  return c.redirect(safeNext(form.get('next')) ?? homeOf[account.role], 303);
}

/** Mounts the pages to sign in and to sign out. */
export function mountSignIn(app: Hono<PortalEnv>, services: Services): void {
  app.get('/sign-in', (c) => showSignIn(c, services));
  app.post('/sign-in', (c) => signIn(c, services));
  app.post('/sign-out', async (c) => {
    requireSameOrigin(c);
    await endPortalSession(c, services.db);
    return c.redirect('/', 303);
  });
}
