import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { randomBytes } from 'node:crypto';
import type { PortalEnv, Services } from '../context.ts';

/**
 * Gives each request an id and logs one line for it: method, route, status, milliseconds, request id. The route is written
 * as it was declared, so that the log holds no id, no query and nothing that a person typed.
 */
export const requestLog = ({ log, demoAccounts }: Services) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const started = performance.now();
    c.set('requestId', randomBytes(9).toString('base64url'));
    c.set('isDemo', demoAccounts !== undefined);
    await next();
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    const milliseconds = Math.round(performance.now() - started);
    const route = routePath(c, -1).replace(/:(\w+)/g, '{$1}');
    log(`${c.req.method} ${route} ${c.res.status} ${milliseconds}ms ${c.get('requestId')}`);
  });
