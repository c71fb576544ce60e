import type { Matrix, Size } from './matrix.ts';

/** What each EXIF orientation does to a stored picture so that it stands upright. */
const upright: readonly ((stored: Size) => Matrix)[] = [
  () => [1, 0, 0, 1, 0, 0],
  ({ width }) => [-1, 0, 0, 1, width, 0],
  ({ width, height }) => [-1, 0, 0, -1, width, height],
  ({ height }) => [1, 0, 0, -1, 0, height],
  () => [0, 1, 1, 0, 0, 0],
  ({ height }) => [0, 1, -1, 0, height, 0],
  ({ width, height }) => [0, -1, -1, 0, height, width],
  ({ width }) => [0, -1, 1, 0, 0, width],
];

/** From the pixels as stored to those of the upright picture. */
export const orientationMatrix = (orientation: number, stored: Size): Matrix =>
  (upright[orientation - 1] ?? upright[0]!)(stored);

/** From 5 on the orientation swaps the sides. */
export const uprightSize = (orientation: number, { width, height }: Size): Size =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
