import type { Size } from './matrix.ts';

/** What a decoder may leave out; the type library does not know it yet. */
interface Reduced extends ImageDecoderInit {
  readonly desiredWidth: number;
  readonly desiredHeight: number;
}

/** The size that fits, with the same shape. */
export function within({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const resized = ({ width, height }: Size): ImageBitmapOptions => ({
  resizeWidth: width,
  resizeHeight: height,
  resizeQuality: 'high',
});

/**
 * Decodes a picture to about the size that is wanted. What a JPEG decoder leaves out takes neither time nor memory, and
 * nothing has to be made smaller on the page's own thread; only newer browsers have such a one, on secure pages.
 *
 * @param size of the file's picture; what is not known is decoded as it is
 */
export async function decode(file: Blob, size: Size | undefined, side: number): Promise<ImageBitmap> {
  const wanted = size && within(size, side);
  if (!wanted || wanted.width === size.width) return createImageBitmap(file);
  return (await decodeReduced(file, wanted).catch(() => undefined)) ?? createImageBitmap(file, resized(wanted));
}

async function decodeReduced(file: Blob, wanted: Size): Promise<ImageBitmap | undefined> {
  if (!('ImageDecoder' in globalThis) || file.type !== 'image/jpeg') return undefined;
  const { width, height } = wanted;
  const options: Reduced = {
    data: await file.arrayBuffer(),
    type: file.type,
    desiredWidth: width,
    desiredHeight: height,
  };
  const decoder = new ImageDecoder(options);
  try {
    const { image } = await decoder.decode();
    // A JPEG is reduced in eighths, and some browsers leave out nothing.
    const isNear = image.displayWidth < 2 * width;
    const bitmap = await createImageBitmap(image, isNear ? {} : resized(wanted));
    image.close();
    return bitmap;
  } finally {
    decoder.close();
  }
}
