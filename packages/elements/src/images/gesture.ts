import type { Point } from './matrix.ts';

/** What fingers or a mouse did since the last time: moved in pixels of the page, and spread by a factor. */
export interface Movement {
  readonly dx: number;
  readonly dy: number;
  readonly zoom: number;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** The distance of two fingers; of one, nothing that could change. */
const spreadOf = ([first, second]: readonly Point[]): number =>
  first && second ? Math.max(1, Math.hypot(first.x - second.x, first.y - second.y)) : 1;

/** Follows the pointers that are down; the third and later ones are ignored. */
export class Gesture {
  private readonly _pointers = new Map<number, Point>();

  down({ pointerId, clientX, clientY }: PointerEvent): void {
    if (this._pointers.size < 2) this._pointers.set(pointerId, { x: clientX, y: clientY });
  }

  up({ pointerId }: PointerEvent): void {
    this._pointers.delete(pointerId);
  }

  /** `undefined` for a pointer that is not down. */
  move({ pointerId, clientX, clientY }: PointerEvent): Movement | undefined {
    if (!this._pointers.has(pointerId)) return undefined;
    const before = [...this._pointers.values()];
    this._pointers.set(pointerId, { x: clientX, y: clientY });
    const after = [...this._pointers.values()];
    const [from, to] = [middleOf(before), middleOf(after)];
    return { dx: to.x - from.x, dy: to.y - from.y, zoom: spreadOf(after) / spreadOf(before) };
  }
}
