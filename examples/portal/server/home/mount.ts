import type { Hono } from 'hono';
import { listAccounts } from '../auth/accounts.ts';
import { findPortalSession } from '../auth/portal-session.ts';
import type { PortalEnv, Services } from '../context.ts';
import { sendPage } from '../ui/respond.ts';
import { homePage } from './page.ts';

/** Mounts the home page. */
export function mountHome(app: Hono<PortalEnv>, { db, now }: Services): void {
  app.get('/', async (c) => {
    const session = await findPortalSession(c, db, now());
    return sendPage(c, homePage(session?.account, await listAccounts(db)));
  });
}
