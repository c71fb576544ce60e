import type { Context } from 'hono';
import type { Permission } from '@acct-kit/core/contract';
import type { PortalEnv, Services } from '../context.ts';
import type { Account } from './accounts.ts';
import { checkEmbedToken } from './embed-token.ts';
import { Refusal } from '../http/problem-error.ts';

/** Whom the bearer token of a call is for; it must list the permission. */
export async function callerOf(c: Context<PortalEnv>, services: Services, permission: Permission): Promise<Account> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Refusal('unauthenticated');
  return checkEmbedToken(services.db, token, permission, services.now());
}
