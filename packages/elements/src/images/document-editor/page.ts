import { framingAt, turnedSize, type Framing } from '../framing.ts';
import type { Size } from '../matrix.ts';
import type { Picture } from '../picture.ts';
import type { Finding } from './scan-quality.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** What is cut off at each side, as a part of the turned picture. */
export type Insets = Readonly<Record<Side, number>>;

/** A page of a document. */
export interface Page {
  readonly id: number;
  readonly file: File;
  readonly picture: Picture;
  /** Quarter turns clockwise, 0 to 3. */
  readonly turn: number;
  readonly insets: Insets;
  /** What may be wrong with it. */
  readonly findings: readonly Finding[];
}

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** At least this part of the height and of the width stays. */
const leastPart = 0.1;

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

/** Cuts off a part at one side. Enough of the page stays between it and the opposite side. */
export function withInset(insets: Insets, side: Side, part: number): Insets {
  const most = 1 - leastPart - insets[opposite[side]];
  return { ...insets, [side]: Math.min(Math.max(part, 0), most) };
}

/** Turns a page by a quarter, together with what is cut off. */
export function turned<Turned extends Pick<Page, 'turn' | 'insets'>>(page: Turned, quarters: 1 | -1): Turned {
  const { top, right, bottom, left } = page.insets;
  const insets: Insets =
    quarters === 1
      ? { top: left, right: top, bottom: right, left: bottom }
      : { top: right, right: bottom, bottom: left, left: top };
  return { ...page, turn: (page.turn + quarters + 4) % 4, insets };
}

/** The size of the part of a page that is kept, in pixels of its picture. */
export function keptSize({ picture, turn, insets }: Pick<Page, 'turn' | 'insets'> & { picture: Size }): Size {
  const { width, height } = turnedSize(picture, turn);
  return { width: width * (1 - insets.left - insets.right), height: height * (1 - insets.top - insets.bottom) };
}

export function framingOfPage(page: Pick<Page, 'turn' | 'insets'> & { picture: Size }): Framing {
  const { picture, turn, insets } = page;
  const { width, height } = turnedSize(picture, turn);
  return framingAt(picture, turn, insets.left * width, insets.top * height, keptSize(page));
}

export const isUntouched = ({ turn, insets }: Page): boolean =>
  turn === 0 && Object.values(insets).every((part) => part === 0);

/** Moves one item by a number of places, as far as there are places. */
export function reordered<Item>(items: readonly Item[], from: number, by: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  rest.splice(Math.min(Math.max(from + by, 0), rest.length), 0, items[from]!);
  return rest;
}
