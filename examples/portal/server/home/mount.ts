import type { Hono } from 'hono';
import { findDemoAccounts } from '../auth/pages/demo-accounts.ts';
import { findPortalSession } from '../auth/portal-session.ts';
import type { PortalEnv, Services } from '../context.ts';
import { sendPage } from '../ui/respond.ts';
import { homePage } from './page.ts';

/** Mounts the home page. */
export function mountHome(app: Hono<PortalEnv>, services: Services): void {
  app.get('/', async (c) => {
    const session = await findPortalSession(c, services.db, services.now());
    return sendPage(c, homePage(session?.account, await findDemoAccounts(services)));
  });
}
