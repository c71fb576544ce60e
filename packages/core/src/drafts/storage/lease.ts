import type { Connection } from './connection.ts';
import { randomId } from './encryption.ts';
import { writeRows } from './session.ts';

/** Milliseconds after which a tab that has not returned its lease counts as closed. */
export const leaseTime = 60_000;

/**
 * Runs `work` while no other tab runs work of the same name, in browsers without Web Locks: a tab writes its name into the
 * database before it begins. Returns whether the work was done; a tab that finds another tab's name does not wait.
 * Rejects only as `work` does.
 */
export async function runUnderLease(
  connection: Connection,
  name: string,
  now: () => number,
  work: () => Promise<void>,
): Promise<boolean> {
  const holder = randomId(8);

  const take = (): Promise<boolean> =>
    connection.use((session) =>
      writeRows(session, ['leases'], async (writer, rows) => {
        const left = ((await rows.objectStore('leases').get(name))?.until ?? 0) - now();
        // A lease that ends later than any lease can was written before the clock was set back.
        if (left > 0 && left <= leaseTime) return false;
        await writer.put('leases', { name, holder, until: now() + leaseTime });
        return true;
      }),
    );

  const giveBack = (): Promise<void> =>
    connection.use((session) =>
      writeRows(session, ['leases'], async (writer, rows) => {
        const lease = await rows.objectStore('leases').get(name);
        if (lease?.holder === holder) await writer.delete('leases', name);
      }),
    );

  // Without storage no other tab can know of the same work, so the lease counts as taken.
  if (!(await take().catch(() => true))) return false;
  try {
    await work();
  } finally {
    // A lease that cannot be given back ends by itself.
    await giveBack().catch(() => undefined);
  }
  return true;
}
