import type { FormClient } from '../../model/form-client.ts';
import { decodeThumbnail } from '../../../images/thumbnail.ts';

/** Gives the photo of a record for the printed page, if the client can load it. */
export async function photoOf(
  { attachments }: FormClient,
  attachmentId: string | undefined,
): Promise<HTMLCanvasElement | undefined> {
  if (attachmentId === undefined || !attachments.content) return undefined;
  const content = await attachments.content({ params: { attachmentId } }).catch(() => undefined);
  const thumbnail = content && (await decodeThumbnail(content));
  if (!thumbnail) return undefined;
  const { bitmap } = thumbnail;
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}
