import type { Stamp } from './clock.ts';
import type { ContentByPath } from './paths.ts';
import type { PathValue, Register, Registers } from './registers.ts';

const isSame = (a: PathValue | undefined, b: PathValue | undefined): boolean =>
  a?.position === b?.position && JSON.stringify(a?.value) === JSON.stringify(b?.value);

/** The paths of the rows that contain a path. */
function rowsAround(path: string): string[] {
  const ends = [...path.matchAll(/#[^/]*(?=\/)/g)].map(({ index, 0: row }) => index + row.length);
  return ends.map((end) => path.slice(0, end));
}

/**
 * The register of a removed row. It lists the stamps of everything that the form showed of the row, and not what another
 * tab has written into it meanwhile: that brings the row back.
 */
function removedRow(registers: Registers, before: ContentByPath, path: string): Omit<Register, 'stamp'> {
  const shown = [...before.values].filter(([other]) => other.startsWith(`${path}/`));
  const stamps = shown.flatMap(([other, value]) => {
    const register = registers.get(other);
    return register && isSame(register, value) ? [register.stamp] : [];
  });
  return { position: before.values.get(path)?.position ?? 0, removed: [...new Set(stamps)] };
}

/**
 * Writes the difference between what a form showed `before` and what it shows `after` into the registers. Returns the
 * same registers when there is no difference.
 */
export function applyChange(
  registers: Registers,
  before: ContentByPath,
  after: ContentByPath,
  stamp: Stamp,
): Registers {
  const changed = new Map<string, Register>();
  for (const [path, value] of after.values) {
    if (!isSame(before.values.get(path), value)) changed.set(path, { ...value, stamp });
  }
  for (const [path, { position }] of before.values) {
    // What is inside a removed row is removed with the row and needs no register of its own.
    if (after.values.has(path) || rowsAround(path).some((row) => !after.values.has(row))) continue;
    changed.set(path, position === undefined ? { stamp } : { ...removedRow(registers, before, path), stamp });
  }
  return changed.size === 0 ? registers : new Map([...registers, ...changed]);
}
