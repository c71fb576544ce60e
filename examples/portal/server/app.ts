import { Hono } from 'hono';
import { apiBase } from '@acct-kit/core/contract';
import { mountResources } from './http/api-mount.ts';
import { ProblemError } from './http/problem-error.ts';
import { sendProblem } from './http/replies.ts';
import type { PortalEnv, Services } from './context.ts';
import { mountAssets } from './http/assets.ts';
import { problemErrorOf } from './http/faults.ts';
import { mountOpenApi } from './http/openapi.ts';
import { mountPolicies } from './policies/mount.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { mountPages } from './pages.ts';
import { sendErrorPage } from './ui/send-error-page.ts';
import { resources } from './handlers.ts';
import { readStyleSheet } from './style-sheet.ts';
import { callerOf } from './auth/caller.ts';
import { mountSessions } from './auth/mount-sessions.ts';

const isApi = (path: string): boolean => path.startsWith(`${apiBase}/`);

/** Puts the portal together: the API, its description, the assets and the pages. */
export function createApp(services: Services): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(requestLog(services), securityHeaders);
  mountResources(app, services, callerOf, resources);
  mountSessions(app, services);
  mountOpenApi(app);
  mountPolicies(app, services);
  mountAssets(app, readStyleSheet());
  mountPages(app, services);
  app.notFound((c) => {
    const problem = new ProblemError('not-found');
    return isApi(c.req.path) ? sendProblem(c, problem) : sendErrorPage(c, problem);
  });
  app.onError((error, c) => {
    const problem = problemErrorOf(c, services, error);
    return isApi(c.req.path) ? sendProblem(c, problem) : sendErrorPage(c, problem);
  });
  return app;
}
