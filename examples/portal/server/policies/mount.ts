import type { Hono } from 'hono';
import { PolicyError } from '@acct-kit/core/policy';
import type { PortalEnv, Services } from '../context.ts';
import { resolvePolicy } from './packs.ts';
import { chinaDay } from '../time.ts';

/** Serves today's rules of a place to elements that do not have them built in. They contain nothing personal. */
export function mountPolicies(app: Hono<PortalEnv>, { now }: Services): void {
  app.get('/policies/:region', (c) => {
    try {
      return c.json(resolvePolicy(c.req.param('region'), chinaDay(now())));
    } catch (error) {
      if (error instanceof PolicyError) return c.notFound();
      throw error;
    }
  });
}
