import type { Database } from '../database/open.ts';
import { chinaDay } from '../time.ts';

/**
 * Expires the confirmed transfers whose last day has passed. Everything that reads transfers calls this first, so that no
 * clock has to run.
 */
export async function expireTransfers(db: Database, now: Date): Promise<void> {
  await db
    .with('expired', (qb) =>
      qb
        .updateTable('transfers')
        .set({ status: 'expired', updatedAt: now })
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('status', '=', 'out-confirmed')
        .where('expiresOn', '<', chinaDay(now))
        .returning('id'),
    )
    .insertInto('transferEvents')
    .columns(['transferId', 'at', 'event', 'actor'])
    .expression((eb) =>
      eb
        .selectFrom('expired')
        .select((row) => [
          'expired.id',
          row.cast<Date>(row.val(now), 'timestamptz').as('at'),
          row.val('expire').as('event'),
          row.val('deadline').as('actor'),
        ]),
    )
    .execute();
}
