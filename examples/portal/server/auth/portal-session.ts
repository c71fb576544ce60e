import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalEnv, Account } from '../context.ts';
import type { Database } from '../database/open.ts';
import { newSecret, sha256 } from '../ids.ts';
import { toAccount } from './accounts.ts';

/** The cookie of the portal's own sign-in. It holds a random secret, of which the database stores only the hash. */
const cookieName = 'portal_session';

const lifetimeSeconds = 8 * 60 * 60;

const cookieOptions = (c: Context) =>
  ({ httpOnly: true, sameSite: 'Strict', path: '/', secure: new URL(c.req.url).protocol === 'https:' }) as const;

export interface PortalSession {
  readonly account: Account;
  /** The hash by which embed tokens refer to this session. */
  readonly tokenHash: string;
}

export async function startPortalSession(
  c: Context<PortalEnv>,
  db: Database,
  accountId: string,
  now: Date,
): Promise<void> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + lifetimeSeconds * 1000);
  await db.deleteFrom('portalSessions').where('expiresAt', '<', now).execute();
  await db
    .insertInto('portalSessions')
    .values({ tokenHash: sha256(secret), accountId, createdAt: now, expiresAt })
    .execute();
  setCookie(c, cookieName, secret, { ...cookieOptions(c), maxAge: lifetimeSeconds });
}

/** The session of the request's cookie, if there is a valid one. */
export async function findPortalSession(
  c: Context<PortalEnv>,
  db: Database,
  now: Date,
): Promise<PortalSession | undefined> {
  const secret = getCookie(c, cookieName);
  if (secret === undefined) return undefined;
  const tokenHash = sha256(secret);
  const row = await db
    .selectFrom('portalSessions')
    .innerJoin('accounts', 'accounts.id', 'portalSessions.accountId')
    .selectAll('accounts')
    .where('portalSessions.tokenHash', '=', tokenHash)
    .where('portalSessions.expiresAt', '>', now)
    .executeTakeFirst();
  return row && { account: toAccount(row), tokenHash };
}

/** Ends the session, and with it every embed token that was made under it. */
export async function endPortalSession(c: Context<PortalEnv>, db: Database): Promise<void> {
  const secret = getCookie(c, cookieName);
  if (secret !== undefined) await db.deleteFrom('portalSessions').where('tokenHash', '=', sha256(secret)).execute();
  deleteCookie(c, cookieName, cookieOptions(c));
}
