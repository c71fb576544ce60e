import type { Stamp } from './clock.ts';
import type { Places } from './places.ts';
import type { Register, Replica, Said } from './replica.ts';

const isSame = (a: Said | undefined, b: Said | undefined): boolean =>
  a?.at === b?.at && JSON.stringify(a?.value) === JSON.stringify(b?.value);

/** The rows that a place is in. */
function rowsAround(path: string): string[] {
  const ends = [...path.matchAll(/#[^/]*(?=\/)/g)].map(({ index, 0: row }) => index + row.length);
  return ends.map((end) => path.slice(0, end));
}

/** A row goes with all that was shown of it. What another tab has said of it meanwhile is not among that. */
function withoutRow(replica: Replica, before: Places, path: string): Omit<Register, 'stamp'> {
  const shown = [...before.said].filter(([place]) => place.startsWith(`${path}/`));
  const registers = shown.flatMap(([place, said]) => {
    const register = replica.get(place);
    return register && isSame(register, said) ? [register.stamp] : [];
  });
  return { at: before.said.get(path)?.at ?? 0, gone: [...new Set(registers)] };
}

/** A replica in which a form that showed `before` has been changed to show `after`. The same one if nothing differs. */
export function withChange(replica: Replica, before: Places, after: Places, stamp: Stamp): Replica {
  const changed = new Map<string, Register>();
  for (const [path, said] of after.said) {
    if (!isSame(before.said.get(path), said)) changed.set(path, { ...said, stamp });
  }
  for (const [path, { at }] of before.said) {
    if (after.said.has(path) || rowsAround(path).some((row) => !after.said.has(row))) continue;
    changed.set(path, at === undefined ? { stamp } : { ...withoutRow(replica, before, path), stamp });
  }
  return changed.size === 0 ? replica : new Map([...replica, ...changed]);
}
