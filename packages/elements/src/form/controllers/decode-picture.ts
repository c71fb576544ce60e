/** Wide enough to judge a background, small enough for an old machine. */
const measuredWidth = 295;

export interface Picture {
  readonly pixels: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
  /** For a preview; drawn into a canvas, so that no page has to allow `blob:` images. */
  readonly bitmap: ImageBitmap;
}

/** Decodes a picture, made small. `undefined` when the browser cannot: the file is then judged by its bytes alone. */
export async function decodePicture(file: Blob): Promise<Picture | undefined> {
  try {
    const whole = await createImageBitmap(file);
    const width = Math.min(whole.width, measuredWidth);
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
