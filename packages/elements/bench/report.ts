type Cell = string | number;

/** A figure, and what an issue promises of it. */
export interface Promised {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
}

export interface Result {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly promises: readonly Promised[];
}

const text = (cell: Cell): string => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 1) : cell);

/** The first column is of names, the others of figures. */
export function printTable(rows: readonly (readonly Cell[])[]): void {
  const cells = rows.map((row) => row.map(text));
  const widthOf = (column: number): number => Math.max(...cells.map((row) => row[column]?.length ?? 0));
  for (const row of cells)
    console.log(row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widthOf(column))).join('  '));
}

/** Says whether a promise is kept. */
export function isKept({ what, value, atMost }: Promised): boolean {
  const kept = value <= atMost;
  console.log(`${kept ? '✔' : '✘'} ${what}: ${text(value)}, at most ${atMost}`);
  return kept;
}
