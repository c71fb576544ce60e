import type { Point } from './matrix.ts';

/**
 * What fingers or a mouse did since the last event: how far they moved, in pixels of the page, and how far they spread.
 */
export interface Movement {
  readonly dx: number;
  readonly dy: number;
  readonly zoom: number;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** The distance between two fingers. With one finger it never changes. */
const spreadOf = ([first, second]: readonly Point[]): number =>
  first && second ? Math.max(1, Math.hypot(first.x - second.x, first.y - second.y)) : 1;

/** Follows the pointers that are down. It ignores the third and all later ones. */
export class Gesture {
  private readonly _pointers = new Map<number, Point>();

  down({ pointerId, clientX, clientY }: PointerEvent): void {
    if (this._pointers.size < 2) this._pointers.set(pointerId, { x: clientX, y: clientY });
  }

  up({ pointerId }: PointerEvent): void {
    this._pointers.delete(pointerId);
  }

  /** Gives `undefined` for a pointer that is not down. */
  move({ pointerId, clientX, clientY }: PointerEvent): Movement | undefined {
    if (!this._pointers.has(pointerId)) return undefined;
    const before = [...this._pointers.values()];
    this._pointers.set(pointerId, { x: clientX, y: clientY });
    const after = [...this._pointers.values()];
    const [from, to] = [middleOf(before), middleOf(after)];
    return { dx: to.x - from.x, dy: to.y - from.y, zoom: spreadOf(after) / spreadOf(before) };
  }
}
