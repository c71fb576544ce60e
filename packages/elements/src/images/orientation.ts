import type { Matrix, Size } from './matrix.ts';

/** How a stored picture is turned upright, by its EXIF orientation. */
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

/** Transforms the stored pixels into those of the upright picture. */
export const orientationMatrix = (orientation: number, stored: Size): Matrix =>
  (upright[orientation - 1] ?? upright[0]!)(stored);

/** The size of the upright picture. The orientations from 5 on swap width and height. */
export const uprightSize = (orientation: number, { width, height }: Size): Size =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
