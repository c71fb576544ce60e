import type { FormClient } from '../../form-client.ts';
import { decodePicture } from '../../controllers/decode-picture.ts';

/** The photo of a record, for the paper. Without it there is room to put one on. */
export async function photoOf(
  { attachments }: FormClient,
  attachmentId: string | undefined,
): Promise<HTMLCanvasElement | undefined> {
  if (attachmentId === undefined || !attachments.content) return undefined;
  const content = await attachments.content({ params: { attachmentId } }).catch(() => undefined);
  const picture = content && (await decodePicture(content));
  if (!picture) return undefined;
  const { bitmap } = picture;
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}
