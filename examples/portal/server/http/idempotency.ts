import type { Context } from 'hono';
import { sql } from 'kysely';
import type { PortalEnv, Services } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import { sha256 } from '../ids.ts';
import { ProblemError } from './problem-error.ts';
import type { Reply } from './replies.ts';

/** A write with its Idempotency-Key: the account and the key identify it, the fingerprint says what it asks for. */
export interface IdempotentCall {
  readonly accountId: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** Reads the `Idempotency-Key` of a write: 1 to 255 visible ASCII characters. */
export function readIdempotencyKey(c: Context): string {
  const key = c.req.header('idempotency-key');
  if (key === undefined || key === '') throw new ProblemError('idempotency-key-required');
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new ProblemError('malformed-request');
  return key;
}

/** The hash of method, path, precondition and body. Two calls with one key must agree in it. */
export function fingerprintOf(c: Context<PortalEnv>, bytes: Uint8Array): string {
  const head = [c.req.method, c.req.path, c.req.header('if-match') ?? ''].join('\n');
  return sha256(`${head}\n${sha256(bytes)}`);
}

/** Keys of the calls that this process is working on. */
const inFlight = new Set<string>();

/** What happens to a call while another one with its key is running: it fails, or it waits for the reply of the other. */
export type WhenBusy = 'refuse' | 'wait';

/** Locks the key in the database until the transaction ends, because several servers may share one database. */
async function lockKey(trx: Database, name: string, whenBusy: WhenBusy): Promise<void> {
  if (whenBusy === 'wait') {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
    return;
  }
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(trx);
  if (rows[0]?.locked !== true) throw new ProblemError('request-in-progress');
}

/** The stored reply of an earlier call with this key. It is missing for calls whose replies are not stored. */
async function findReply(trx: Database, { accountId, key, fingerprint }: IdempotentCall): Promise<Reply | undefined> {
  const stored = await trx
    .selectFrom('idempotencyKeys')
    .select(['fingerprint', 'status', 'headers', 'body'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (stored !== undefined && stored.fingerprint !== fingerprint) throw new ProblemError('idempotency-key-reused');
  if (stored === undefined || stored.body === null) return undefined;
  const { status, headers, body } = stored;
  return { status, headers, body };
}

export interface IdempotencyOptions {
  readonly whenBusy?: WhenBusy;
  /** False for a call that recognises its own repetition and answers it from its own tables. */
  readonly keepsReply?: boolean;
}

/**
 * Runs a write when it is the turn of its account, in one transaction, and stores its reply in the same transaction. Every later call with the same key gets
 * that reply, byte for byte. A call that fails stores nothing, so its key can be used again. Keys do not expire.
 */
export async function withIdempotency(
  { db, now, inTurn }: Pick<Services, 'db' | 'now' | 'inTurn'>,
  call: IdempotentCall,
  run: (trx: Database) => Promise<Reply>,
  { whenBusy = 'refuse', keepsReply = true }: IdempotencyOptions = {},
): Promise<Reply> {
  const name = `${call.accountId} ${call.key}`;
  if (whenBusy === 'refuse' && inFlight.has(name)) throw new ProblemError('request-in-progress');
  inFlight.add(name);
  try {
    return await inTurn(call.accountId, () =>
      db.transaction().execute(async (trx) => {
        await lockKey(trx, name, whenBusy);
        const earlier = await findReply(trx, call);
        if (earlier !== undefined) return earlier;
        const reply = await run(trx);
        await trx
          .insertInto('idempotencyKeys')
          .values({
            ...call,
            status: reply.status,
            headers: json(reply.headers),
            body: keepsReply ? reply.body.toString() : null,
            createdAt: now(),
          })
          .onConflict((oc) => oc.columns(['accountId', 'key']).doNothing())
          .execute();
        return reply;
      }),
    );
  } finally {
    inFlight.delete(name);
  }
}
