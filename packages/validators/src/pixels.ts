/** A decoded picture: red, green, blue and alpha of each pixel, row by row. An `ImageData` is one. */
export interface Pixels {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}

/** Whether there are as many values as the size says, and any at all. */
export function isWhole({ data, width, height }: Pixels): boolean {
  return width >= 1 && height >= 1 && data.length >= width * height * 4;
}

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** Whether the pixel at an index is further from a colour than that, in any channel. */
export function differs(data: Pixels['data'], at: number, [red, green, blue]: Color, by: number): boolean {
  return Math.abs(data[at]! - red) > by || Math.abs(data[at + 1]! - green) > by || Math.abs(data[at + 2]! - blue) > by;
}
