import type { Background } from './background.ts';
import { type Pixels, differs } from './pixels.ts';

/** The outline of the person. Lengths are fractions of the picture's height or width. */
export interface Silhouette {
  /** From the upper edge to the hair, of the height. */
  topMargin: number;
  /** From the hair to the neck, of the height; `null` where no neck and shoulders are told apart. */
  headHeight: number | null;
  /** The middle of the head off the middle of the picture, of the width; to the right is positive. */
  offCentre: number;
  /** Whether both shoulders reach out beyond the head. */
  shoulders: boolean;
}

/** Pixels that differ more than this from the background belong to the person. Shadows on the wall mostly differ less. */
const foreground = 48;

/** The first and the last column of the person in a row; `first` is -1 where the row is empty. */
interface Row {
  first: number;
  last: number;
}

/** Finds the person in front of an even background; `null` when there is nobody, or no background. */
export function findSilhouette(pixels: Pixels, background: Background): Silhouette | null {
  const rows = personRows(pixels, background);
  const top = rows.findIndex((row, y) => isBody(row, pixels) && isBody(rows[y + 1], pixels));
  if (top < 0 || widthOf(rows[0]!) > pixels.width * 0.5) return null;
  const shoulder = findShoulder(rows, top);
  const neck = shoulder === undefined ? undefined : narrowest(rows, top, shoulder);
  const head = rows.slice(top, neck ?? Math.min(rows.length, top + Math.round(pixels.width * 0.6)));
  return {
    topMargin: top / pixels.height,
    headHeight: neck === undefined ? null : (neck - top) / pixels.height,
    offCentre: middle(head) / pixels.width - 0.5,
    shoulders: shoulder !== undefined && rows.slice(shoulder).some((row) => reachesBothSides(row, head)),
  };
}

function personRows({ data, width, height }: Pixels, { rgb }: Background): Row[] {
  const isPerson = (x: number, y: number): boolean => differs(data, (y * width + x) * 4, rgb, foreground);
  const rows: Row[] = [];
  for (let y = 0; y < height; y++) {
    let first = 0;
    while (first < width && !(isPerson(first, y) && (first + 1 >= width || isPerson(first + 1, y)))) first++;
    let last = width - 1;
    while (last > first && !(isPerson(last, y) && isPerson(last - 1, y))) last--;
    rows.push(first < width ? { first, last } : { first: -1, last: -2 });
  }
  return rows;
}

function widthOf({ first, last }: Row): number {
  return last - first + 1;
}

/** Wide enough to be more than a speck. */
function isBody(row: Row | undefined, { width }: Pixels): boolean {
  return row !== undefined && widthOf(row) >= width * 0.05;
}

/** The first row that is clearly wider than the head above it, after the head has become narrower. */
function findShoulder(rows: readonly Row[], top: number): number | undefined {
  let widest = 0;
  let narrowed = false;
  for (let y = top; y < rows.length; y++) {
    const width = widthOf(rows[y]!);
    if (narrowed && width > widest * 1.15) return y;
    if (!narrowed) widest = Math.max(widest, width);
    narrowed = narrowed || (width < widest * 0.9 && y - top > widest * 0.6);
  }
  return undefined;
}

/** The row of the neck: the narrowest of the lower half between hair and shoulders. */
function narrowest(rows: readonly Row[], top: number, shoulder: number): number {
  let found = shoulder;
  for (let y = shoulder; y > (top + shoulder) / 2; y--) if (widthOf(rows[y]!) <= widthOf(rows[found]!)) found = y;
  return found;
}

/** The mean of the middles of rows. */
function middle(rows: readonly Row[]): number {
  const full = rows.filter((row) => widthOf(row) > 0);
  return full.reduce((sum, { first, last }) => sum + (first + last + 1) / 2, 0) / full.length;
}

function reachesBothSides({ first, last }: Row, head: readonly Row[]): boolean {
  const full = head.filter((row) => widthOf(row) > 0);
  return full.every((row) => first <= row.first + 2) && full.every((row) => last >= row.last - 2);
}
