import type { Hono } from 'hono';
import { routes } from '@acct-kit/core/contract';
import { readBody } from '../http/body.ts';
import { parseInput } from '../http/input.ts';
import { mountRoute, toReply } from '../http/api-mount.ts';
import { ProblemError } from '../http/problem-error.ts';
import { sendReply } from '../http/replies.ts';
import type { PortalEnv, Services } from '../context.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { mintEmbedToken } from './embed-token.ts';
import { findPortalSession } from './portal-session.ts';

/** Mounts the call that makes a token. The portal's own sign-in authorises it, because there is no token yet. */
export function mountSessions(app: Hono<PortalEnv>, services: Services): void {
  const route = routes.sessions.create;
  mountRoute(app, route, async (c) => {
    if (!isSameOrigin(c)) throw new ProblemError('forbidden');
    const session = await findPortalSession(c, services.db, services.now());
    if (session === undefined) throw new ProblemError('unauthenticated');
    const { body } = parseInput(c, route, await readBody(c, route));
    return sendReply(c, toReply(route, await mintEmbedToken(services.db, session, body.permissions, services.now())));
  });
}
