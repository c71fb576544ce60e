import type { Context } from 'hono';
import type { Permission } from '@acct-kit/core/contract';
import type { PortalEnv, Services, Account } from '../context.ts';
import { checkEmbedToken } from './embed-token.ts';
import { ProblemError } from '../http/problem-error.ts';

/** The account that the bearer token of a call was made for. The token must list the permission. */
export async function callerOf(c: Context<PortalEnv>, services: Services, permission: Permission): Promise<Account> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new ProblemError('unauthenticated');
  return checkEmbedToken(services.db, token, permission, services.now());
}
