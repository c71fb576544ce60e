import type { Permission, Session } from '@acct-kit/core/contract';
import { ProblemError } from '../http/problem-error.ts';
import { json, type Database } from '../database/open.ts';
import { newSecret, sha256 } from '../ids.ts';
import { permissionsOf, toAccount } from './accounts.ts';
import type { Account } from '../context.ts';
import type { PortalSession } from './portal-session.ts';

/** How long the token of an element is valid. */
export const embedTokenSeconds = 10 * 60;

/** An expired token is kept this long, so that its bearer can be told that it has expired. */
const rememberedSeconds = 24 * 60 * 60;

const secondsFrom = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/** Makes a token with these permissions, which the role must allow. Only the token's hash is stored. */
export async function mintEmbedToken(
  db: Database,
  { account, tokenHash }: PortalSession,
  permissions: Permission[],
  now: Date,
): Promise<Session> {
  if (!permissions.every((permission) => permissionsOf[account.role].includes(permission)))
    throw new ProblemError('forbidden');
  const token = newSecret();
  const expiresAt = secondsFrom(now, embedTokenSeconds);
  const listed = [...new Set(permissions)];
  await db.deleteFrom('embedTokens').where('expiresAt', '<', secondsFrom(now, -rememberedSeconds)).execute();
  await db
    .insertInto('embedTokens')
    .values({ tokenHash: sha256(token), portalSession: tokenHash, permissions: json(listed), expiresAt })
    .execute();
  return { token, expiresAt: expiresAt.toISOString(), permissions: listed };
}

/**
 * The account that a token was made for.
 * @throws ProblemError `unauthenticated`, `token-expired`, or `forbidden` when it does not list the permission
 */
export async function checkEmbedToken(
  db: Database,
  token: string,
  permission: Permission,
  now: Date,
): Promise<Account> {
  const row = await db
    .selectFrom('embedTokens')
    .innerJoin('portalSessions', 'portalSessions.tokenHash', 'embedTokens.portalSession')
    .innerJoin('accounts', 'accounts.id', 'portalSessions.accountId')
    .selectAll('accounts')
    .select(['embedTokens.permissions', 'embedTokens.expiresAt'])
    .where('embedTokens.tokenHash', '=', sha256(token))
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('unauthenticated');
  if (row.expiresAt <= now) throw new ProblemError('token-expired');
  if (!row.permissions.includes(permission)) throw new ProblemError('forbidden');
  return toAccount(row);
}
