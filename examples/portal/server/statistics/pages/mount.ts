import type { Hono } from 'hono';
import type { PortalEnv, Services } from '../../context.ts';
import { statistics } from '../handlers.ts';
import { sendPage } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { statisticsPage } from './page.ts';

/** Mounts the page of the figures, for an authority and for the reviewers of a district. */
export function mountStatistics(app: Hono<PortalEnv>, services: Services): void {
  app.get(
    '/statistics',
    forRole(services, ['authority', 'reviewer'], async (c, work) => {
      const completion = await statistics.completion(work, { params: {} });
      const year = Number(c.req.query('year')) || undefined;
      return sendPage(c, statisticsPage({ account: work.account, completion, year }));
    }),
  );
}
