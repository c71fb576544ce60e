import type { Hono } from 'hono';
import { forRole } from '../../auth/pages/for-role.ts';
import type { PortalEnv, Services } from '../../context.ts';
import { people } from '../../people/handlers.ts';
import { sendPage } from '../../ui/respond.ts';
import { batchPage } from './batch.ts';
import { creditsPage } from './own-credits.ts';

/** Mounts the pages that embed an element: the viewer for a person, and bulk registration for a provider. */
export function mountCreditElements(app: Hono<PortalEnv>, services: Services): void {
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
}
