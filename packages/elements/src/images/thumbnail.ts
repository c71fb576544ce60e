/** In pixels: wide enough to judge a background, small enough for an old machine. */
const longestWidth = 295;

/** A small copy of a picture. */
export interface Thumbnail {
  readonly pixels: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
  /** For a preview. It is drawn into a canvas, so that the page need not allow `blob:` images. */
  readonly bitmap: ImageBitmap;
}

/** Decodes a small copy of a picture. Gives `undefined` where the browser cannot decode it. */
export async function decodeThumbnail(file: Blob): Promise<Thumbnail | undefined> {
  try {
    const whole = await createImageBitmap(file);
    const width = Math.min(whole.width, longestWidth);
    const height = Math.max(1, Math.round((whole.height * width) / whole.width));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    context.drawImage(whole, 0, 0, width, height);
    whole.close();
    const { data } = context.getImageData(0, 0, width, height);
    return { pixels: { data, width, height }, bitmap: await createImageBitmap(canvas) };
  } catch {
    return undefined;
  }
}
