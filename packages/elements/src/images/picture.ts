import { readImageHeader } from '@acct-kit/validators';
import { decode, within } from './decode.ts';
import { framingMatrix, type Framing } from './framing.ts';
import { withoutMetadata } from './jpeg-segments.ts';
import { multiply, type Matrix, type Size } from './matrix.ts';
import { orientationMatrix, uprightSize } from './orientation.ts';

/** A decoded picture. Its size is that of the upright picture, in pixels of the finest copy. */
export interface Picture extends Size {
  /**
   * The copies, the finest first. Files are written from the finest; a smaller one is drawn while the person moves it.
   */
  readonly copies: readonly Copy[];
  /** Resolves when the finest copy is decoded as well. Rejects where there is no memory for it. */
  readonly whole: Promise<void>;
  close(): void;
}

interface Copy {
  readonly bitmap: ImageBitmap;
  /** Transforms the copy's pixels into those of the picture. */
  readonly toPicture: Matrix;
  /** How many pixels of the copy one pixel of the picture has. */
  readonly scale: number;
}

/** Why a file could not be opened as a picture. The names are endings of message keys. */
export type OpenFailure = 'heic' | 'pdf' | 'empty' | 'unknown';

/** No platform asks for more, and a picture of 48 megapixels would take 200 MB. */
const usualLongestSide = 4096;
/** Sharp enough for a screen. */
const previewSide = 1600;

/**
 * Decodes a picture of any format that the browser knows, whatever the file is called, and turns it upright. The EXIF
 * orientation of a JPEG is applied here, because not all browsers apply it.
 *
 * @param longestSide in pixels; a larger picture is made smaller
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
    const stored = header.ok ? header : await decodedSize(plain);
    return await pictureIn(plain, stored, isJpeg ? header.orientation : 1, longestSide);
  } catch {
    return failureOf(bytes, header.ok ? undefined : header.issues[0]?.params?.['format']);
  }
}

/** Does the same as {@link openPicture}, and waits for the finest copy. */
export async function openWhole(file: Blob, longestSide?: number): Promise<Picture | OpenFailure> {
  const picture = await openPicture(file, longestSide);
  if (typeof picture === 'string') return picture;
  return picture.whole.then(
    () => picture,
    () => {
      picture.close();
      return 'unknown';
    },
  );
}

async function decodedSize(file: Blob): Promise<Size> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

async function pictureIn(file: Blob, stored: Size, orientation: number, longestSide: number): Promise<Picture> {
  const size = within(stored, longestSide);
  const first = await decode(file, stored, Math.min(longestSide, previewSide));
  const isWhole = Math.max(size.width, size.height) <= previewSide;
  return pictureOf(size, orientation, first, isWhole ? undefined : decode(file, stored, longestSide));
}

/** @param size the size before it is turned upright, in pixels of the finest copy */
function pictureOf(
  size: Size,
  orientation: number,
  first: ImageBitmap,
  finest: Promise<ImageBitmap> | undefined,
): Picture {
  const upright = orientationMatrix(orientation, size);
  const copyOf = (bitmap: ImageBitmap): Copy => ({
    bitmap,
    toPicture: multiply(upright, [size.width / bitmap.width, 0, 0, size.height / bitmap.height, 0, 0]),
    scale: bitmap.width / size.width,
  });
  const copies = [copyOf(first)];
  let isOpen = true;
  const whole = Promise.resolve(finest).then((bitmap) => {
    if (bitmap && isOpen) copies.unshift(copyOf(bitmap));
    else bitmap?.close();
  });
  // Nobody may be waiting for it, and then its rejection must not count as unhandled.
  whole.catch(() => undefined);
  return {
    ...uprightSize(orientation, size),
    copies,
    whole,
    close() {
      isOpen = false;
      for (const { bitmap } of copies) bitmap.close();
    },
  };
}

function failureOf(bytes: Uint8Array, format: unknown): OpenFailure {
  if (bytes.length === 0) return 'empty';
  return format === 'heic' || format === 'pdf' ? format : 'unknown';
}

/** Waits for the finest copy, if the other one is too coarse for a drawing at this scale. */
export async function fineEnough({ copies, whole }: Picture, scale: number): Promise<void> {
  if (copies[0]!.scale < scale) await whole;
}

/**
 * Draws a picture from the smallest copy that is fine enough. The matrix transforms its pixels into those of the
 * canvas.
 */
export function drawPicture(context: CanvasRenderingContext2D, { copies }: Picture, matrix: Matrix): void {
  const drawnScale = Math.hypot(matrix[0], matrix[1]);
  const copy = [...copies].reverse().find(({ scale }) => scale >= drawnScale) ?? copies[0]!;
  context.setTransform(...multiply(matrix, copy.toPicture));
  context.imageSmoothingQuality = 'high';
  context.drawImage(copy.bitmap, 0, 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** Makes a white canvas whose pixels are read back. White, because a JPEG has no transparency. */
export function createCanvas({ width, height }: Size): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return [canvas, context];
}

/** Draws the framed part of a picture into a canvas of that size. */
export function cropped(picture: Picture, framing: Framing, size: Size): HTMLCanvasElement {
  const [canvas, context] = createCanvas(size);
  drawPicture(context, picture, framingMatrix(framing, size));
  return canvas;
}

/** The pixels of a canvas, for measuring. */
export const pixelsOf = (canvas: HTMLCanvasElement): ImageData =>
  canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);

/** The name of a file with the extension of its new format. */
export const jpegName = (name: string): string => `${name.replace(/\.[^.]{0,5}$/, '') || 'image'}.jpg`;
