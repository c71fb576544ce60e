import { yieldToPage } from './yield-to-page.ts';

/** So many pixels can be encoded without delaying a frame. */
const pixelsInAFrame = 600_000;

/** Encodes a canvas as a JPEG without metadata, at a quality from 0 to 1. */
export async function encodeJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  // `toBlob` waits until the page is idle, up to a second each time. That is too long for several tries.
  if (canvas.width * canvas.height <= pixelsInAFrame) {
    await yieldToPage();
    return bytesOf(canvas.toDataURL('image/jpeg', quality));
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new Error('The browser has no memory for this picture.');
  return new Uint8Array(await blob.arrayBuffer());
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
