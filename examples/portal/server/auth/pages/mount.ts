import type { Hono } from 'hono';
import type { PortalEnv, Services } from '../../context.ts';
import { smallForm } from '../../ui/form-body.ts';
import { readForm, requireSameOrigin, sendPage } from '../../ui/respond.ts';
import { findAccount, listAccounts } from '../accounts.ts';
import { endPortalSession, findPortalSession, startPortalSession } from '../portal-session.ts';
import { homeOf } from '../role-home.ts';
import { safeNext, signInPage } from './sign-in.ts';

/** Mounts the pages to sign in and to sign out. */
export function mountSignIn(app: Hono<PortalEnv>, { db, now }: Services): void {
  app.get('/sign-in', async (c) => {
    const session = await findPortalSession(c, db, now());
    return sendPage(c, signInPage(session?.account, await listAccounts(db), safeNext(c.req.query('next'))));
  });
  app.post('/sign-in', async (c) => {
    requireSameOrigin(c);
    const form = await readForm(c, smallForm);
    const account = await findAccount(db, form.get('account') ?? '');
    if (account === undefined) return sendPage(c, signInPage(undefined, await listAccounts(db), undefined, true), 422);
    await endPortalSession(c, db);
    await startPortalSession(c, db, account.id, now());
    return c.redirect(safeNext(form.get('next')) ?? homeOf[account.role], 303);
  });
  app.post('/sign-out', async (c) => {
    requireSameOrigin(c);
    await endPortalSession(c, db);
    return c.redirect('/', 303);
  });
}
