import { sql } from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import { isUnavailable } from './errors.ts';
import type { Database } from './open.ts';

const pauseMilliseconds = 500;

/**
 * Waits until the database answers, for a portal and its database are often started together.
 *
 * @param onWait is called once, when the first attempt has failed
 * @throws the last error, when `seconds` have passed, or at once for an error that waiting cannot mend
 */
export async function waitForDatabase(db: Database, seconds: number, onWait: () => void): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  for (let attempt = 1; ; attempt += 1)
    try {
      await sql`select 1`.execute(db);
      return;
    } catch (error) {
      if (!isUnavailable(error) || performance.now() >= deadline) throw error;
      if (attempt === 1) onWait();
      await delay(pauseMilliseconds);
    }
}
