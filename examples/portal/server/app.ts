import { Hono } from 'hono';
import { apiBase } from '@acct-kit/core/contract';
import { mountResources } from './api/mount.ts';
import { Refusal } from './api/refusal.ts';
import { sendProblem } from './api/replies.ts';
import type { PortalEnv, Services } from './context.ts';
import { mountAssets } from './http/assets.ts';
import { refusalOf } from './http/faults.ts';
import { mountOpenApi } from './http/openapi.ts';
import { mountPolicies } from './http/policies.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { mountPages, sendErrorPage } from './pages/mount.ts';
import { resources } from './resources/index.ts';
import { mountSessions } from './sessions/mount.ts';

const isApi = (path: string): boolean => path.startsWith(`${apiBase}/`);

/** The portal: the API, its description, the assets and the pages. */
export function createApp(services: Services): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(requestLog(services), securityHeaders);
  mountResources(app, services, resources);
  mountSessions(app, services);
  mountOpenApi(app);
  mountPolicies(app, services);
  mountAssets(app);
  mountPages(app, services);
  app.notFound((c) => {
    const refusal = new Refusal('not-found');
    return isApi(c.req.path) ? sendProblem(c, refusal) : sendErrorPage(c, refusal);
  });
  app.onError((error, c) => {
    const refusal = refusalOf(c, services, error);
    return isApi(c.req.path) ? sendProblem(c, refusal) : sendErrorPage(c, refusal);
  });
  return app;
}
