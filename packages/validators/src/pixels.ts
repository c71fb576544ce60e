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
