/**
 * Runs `work` while no other tab runs work of the same name, by a Web Lock. Where the browser has no Web Locks,
 * `withoutLocks` runs instead; by default that is `work` itself, at once.
 */
export async function runExclusively<T>(
  name: string,
  work: () => Promise<T>,
  withoutLocks: () => Promise<T> = work,
): Promise<T> {
  const { locks } = navigator as Partial<Navigator>;
  return locks ? locks.request(name, work) : withoutLocks();
}
