import type { Size } from './matrix.ts';

/** TypeScript's type library does not have these options yet. */
interface ReducedDecoderInit extends ImageDecoderInit {
  readonly desiredWidth: number;
  readonly desiredHeight: number;
}

/** The size of the same shape whose longer side has at most so many pixels. */
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
 * Decodes a picture to about the size that is wanted. Newer browsers have, on secure pages, a decoder that reads a JPEG
 * at a reduced size. It takes less time and memory, and the page's own thread has nothing to make smaller.
 *
 * @param size the size of the picture in the file; where it is not known, the picture is decoded in full
 */
export async function decode(file: Blob, size: Size | undefined, side: number): Promise<ImageBitmap> {
  const wanted = size && within(size, side);
  if (!wanted || wanted.width === size.width) return createImageBitmap(file);
  return (await decodeReduced(file, wanted).catch(() => undefined)) ?? createImageBitmap(file, resized(wanted));
}

async function decodeReduced(file: Blob, wanted: Size): Promise<ImageBitmap | undefined> {
  if (!('ImageDecoder' in globalThis) || file.type !== 'image/jpeg') return undefined;
  const { width, height } = wanted;
  const options: ReducedDecoderInit = {
    data: await file.arrayBuffer(),
    type: file.type,
    desiredWidth: width,
    desiredHeight: height,
  };
  const decoder = new ImageDecoder(options);
  try {
    const { image } = await decoder.decode();
    // A JPEG is reduced in steps of an eighth, and some browsers do not reduce it at all.
    const isNear = image.displayWidth < 2 * width;
    const bitmap = await createImageBitmap(image, isNear ? {} : resized(wanted));
    image.close();
    return bitmap;
  } finally {
    decoder.close();
  }
}
