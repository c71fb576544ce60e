import { randomId } from './seal.ts';
import { write, type Vault } from './vault.ts';

/** Does `work` while no other tab does; says whether it was done. Rejects only as `work` does. */
export type Exclusively = (work: () => Promise<void>) => Promise<boolean>;

/** Waits for its turn. */
const byLock =
  (locks: LockManager, name: string): Exclusively =>
  async (work) => {
    await locks.request(name, work);
    return true;
  };

/** Milliseconds after which a tab that has not given its lease back is taken for closed. */
export const leaseTime = 60_000;

/** For browsers without Web Locks: the tab that has written its name does the work, the others do not. */
export function byLease(vault: Vault, name: string, now: () => number): Exclusively {
  const holder = randomId(8);

  const take = (): Promise<boolean> =>
    vault.use((session) =>
      write(session, ['leases'], async (leases) => {
        const left = ((await leases.get('leases', name))?.until ?? 0) - now();
        // A lease that ends later than any can was written before the clock went back.
        if (left > 0 && left <= leaseTime) return false;
        await leases.put('leases', { name, holder, until: now() + leaseTime });
        return true;
      }),
    );

  const giveBack = (): Promise<void> =>
    vault.use((session) =>
      write(session, ['leases'], async (leases) => {
        if ((await leases.get('leases', name))?.holder === holder) await leases.delete('leases', name);
      }),
    );

  return async (work) => {
    // Without storage no other tab knows of the same work.
    if (!(await take().catch(() => true))) return false;
    try {
      await work();
    } finally {
      // It ends by itself where it cannot be given back.
      await giveBack().catch(() => undefined);
    }
    return true;
  };
}

export function exclusivelyAs(name: string, vault: Vault, now: () => number): Exclusively {
  const { locks } = navigator as Partial<Navigator>;
  return locks ? byLock(locks, name) : byLease(vault, name, now);
}
