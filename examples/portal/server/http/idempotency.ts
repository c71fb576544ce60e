import type { Context } from 'hono';
import { sql } from 'kysely';
import type { PortalEnv, Services } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import { sha256 } from '../ids.ts';
import { Refusal } from './problem-error.ts';
import type { Reply } from './replies.ts';

/** A call that is carried out once for its account and key. */
export interface OnceKey {
  readonly accountId: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** The key that a write carries: 1 to 255 visible ASCII characters. */
export function readIdempotencyKey(c: Context): string {
  const key = c.req.header('idempotency-key');
  if (key === undefined || key === '') throw new Refusal('idempotency-key-required');
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Refusal('malformed-request');
  return key;
}

/** What makes two calls the same: method, path, precondition and body. */
export function fingerprintOf(c: Context<PortalEnv>, bytes: Uint8Array): string {
  const head = [c.req.method, c.req.path, c.req.header('if-match') ?? ''].join('\n');
  return sha256(`${head}\n${sha256(bytes)}`);
}

/** Keys whose first call this process has not answered yet. */
const inFlight = new Set<string>();

/** What becomes of a call whose key is in use: it is refused, or waits for the reply of the first. */
export type WhenBusy = 'refuse' | 'wait';

/** Two servers on one database meet here; the lock ends with the transaction. */
async function lockKey(trx: Database, name: string, whenBusy: WhenBusy): Promise<void> {
  if (whenBusy === 'wait') {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
    return;
  }
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(trx);
  if (rows[0]?.locked !== true) throw new Refusal('request-in-progress');
}

/** The reply that was kept; a call whose reply is not kept is carried out again, and answers the same by itself. */
async function findReply(trx: Database, { accountId, key, fingerprint }: OnceKey): Promise<Reply | undefined> {
  const stored = await trx
    .selectFrom('idempotencyKeys')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (stored !== undefined && stored.fingerprint !== fingerprint) throw new Refusal('idempotency-key-reused');
  if (stored === undefined || stored.body === null) return undefined;
  const { status, headers, body } = stored;
  return { status, headers, body };
}

export interface OnceOptions {
  readonly whenBusy?: WhenBusy;
  /** False for a call that finds by itself that it has been carried out, and answers the same again. */
  readonly keepsReply?: boolean;
}

/**
 * Carries a write out in one transaction, together with the reply that the same key gets from then on, byte for byte.
 * A call that fails leaves nothing behind, and its key may be used again. Keys do not expire.
 */
export async function once(
  { db, now }: Pick<Services, 'db' | 'now'>,
  onceKey: OnceKey,
  carryOut: (trx: Database) => Promise<Reply>,
  { whenBusy = 'refuse', keepsReply = true }: OnceOptions = {},
): Promise<Reply> {
  const name = `${onceKey.accountId} ${onceKey.key}`;
  if (whenBusy === 'refuse' && inFlight.has(name)) throw new Refusal('request-in-progress');
  inFlight.add(name);
  try {
    return await db.transaction().execute(async (trx) => {
      await lockKey(trx, name, whenBusy);
      const earlier = await findReply(trx, onceKey);
      if (earlier !== undefined) return earlier;
      const reply = await carryOut(trx);
      await trx
        .insertInto('idempotencyKeys')
        .values({
          ...onceKey,
          status: reply.status,
          headers: json(reply.headers),
          body: keepsReply ? reply.body.toString() : null,
          createdAt: now(),
        })
        .onConflict((oc) => oc.columns(['accountId', 'key']).doNothing())
        .execute();
      return reply;
    });
  } finally {
    inFlight.delete(name);
  }
}
