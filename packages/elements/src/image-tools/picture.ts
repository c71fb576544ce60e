import { readImageHeader } from '@acct-kit/validators';
import { framingMatrix, type Framing } from './framing.ts';
import { withoutMetadata } from './jpeg-segments.ts';
import { multiply, type Matrix, type Size } from './matrix.ts';
import { orientationMatrix, uprightSize } from './orientation.ts';

/** A decoded picture; its size is that of the upright one, in pixels of the larger copy. */
export interface Picture extends Size {
  /** The larger one for what is written, the smaller one for what is drawn while a person moves it. */
  readonly copies: readonly Copy[];
  close(): void;
}

interface Copy {
  readonly bitmap: ImageBitmap;
  /** From the copy's pixels to those of the picture. */
  readonly toPicture: Matrix;
  /** Pixels of the copy for one of the picture. */
  readonly scale: number;
}

/** Why a file is no picture here; the names are endings of message keys. */
export type OpenFailure = 'heic' | 'pdf' | 'empty' | 'unknown';

/** Larger than any platform asks for; a picture of 48 megapixels would take 200 MB. */
const usualLongestSide = 4096;
/** Sharp enough for a screen. */
const previewSide = 1600;

/**
 * Decodes a file of any format that the browser knows, by its bytes and not by its name, and stands it upright. The
 * orientation is taken out of a JPEG and applied here, since browsers differ in whether they do.
 *
 * @param longestSide in pixels; what is larger is made smaller
 */
export async function openPicture(file: Blob, longestSide = usualLongestSide): Promise<Picture | OpenFailure> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => new Uint8Array(0),
  );
  const header = readImageHeader(bytes);
  const isJpeg = header.ok && header.format === 'jpeg';
  const plain = isJpeg ? new Blob([withoutMetadata(bytes)], { type: 'image/jpeg' }) : file;
  try {
    const large = await decodeWithin(plain, longestSide, header.ok ? header : undefined);
    const small =
      Math.max(large.width, large.height) > previewSide ? await decodeWithin(plain, previewSide, large) : large;
    return pictureOf(isJpeg ? header.orientation : 1, [large, small]);
  } catch {
    return failureOf(bytes, header.ok ? undefined : header.issues[0]?.params?.['format']);
  }
}

/** Larger pictures are made smaller as they are decoded, so that the whole one is not kept. */
async function decodeWithin(blob: Blob, side: number, size: Size | undefined): Promise<ImageBitmap> {
  if (!size || Math.max(size.width, size.height) <= side) return createImageBitmap(blob);
  const scale = side / Math.max(size.width, size.height);
  return createImageBitmap(blob, {
    resizeWidth: Math.max(1, Math.round(size.width * scale)),
    resizeHeight: Math.max(1, Math.round(size.height * scale)),
    resizeQuality: 'high',
  });
}

function pictureOf(orientation: number, bitmaps: readonly [large: ImageBitmap, small: ImageBitmap]): Picture {
  const [large] = bitmaps;
  const upright = orientationMatrix(orientation, large);
  return {
    ...uprightSize(orientation, large),
    copies: bitmaps.map((bitmap) => ({
      bitmap,
      toPicture: multiply(upright, [large.width / bitmap.width, 0, 0, large.height / bitmap.height, 0, 0]),
      scale: bitmap.width / large.width,
    })),
    close() {
      for (const bitmap of bitmaps) bitmap.close();
    },
  };
}

function failureOf(bytes: Uint8Array, format: unknown): OpenFailure {
  if (bytes.length === 0) return 'empty';
  return format === 'heic' || format === 'pdf' ? format : 'unknown';
}

/** Draws a picture through a matrix from its own pixels to those of the canvas, from the smallest copy that is fine enough. */
export function drawPicture(context: CanvasRenderingContext2D, { copies }: Picture, matrix: Matrix): void {
  const drawnScale = Math.hypot(matrix[0], matrix[1]);
  const copy = [...copies].reverse().find(({ scale }) => scale >= drawnScale) ?? copies[0]!;
  context.setTransform(...multiply(matrix, copy.toPicture));
  context.imageSmoothingQuality = 'high';
  context.drawImage(copy.bitmap, 0, 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** A canvas whose pixels are read back; white where nothing is drawn, as JPEG knows no transparency. */
export function createCanvas({ width, height }: Size): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return [canvas, context];
}

/** Draws what is framed into a canvas of that size. */
export function developed(picture: Picture, framing: Framing, size: Size): HTMLCanvasElement {
  const [canvas, context] = createCanvas(size);
  drawPicture(context, picture, framingMatrix(framing, size));
  return canvas;
}

/** The colours of a canvas, for what measures them. */
export const pixelsOf = (canvas: HTMLCanvasElement): ImageData =>
  canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);

/** The name of a file with the ending that its new format has. */
export const jpegName = (name: string): string => `${name.replace(/\.[^.]{0,5}$/, '') || 'image'}.jpg`;
