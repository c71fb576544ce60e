import type { WorkOf } from '../../context.ts';
import { fileHeaders } from '../../files/download-headers.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { PageContext } from '../../ui/respond.ts';
import { attachments } from '../handlers.ts';

/** Sends an attachment as the image that it is, to be shown in the browser. */
export async function sendFile(
  c: PageContext,
  work: WorkOf<'person' | 'reviewer'>,
  attachmentId: string,
): Promise<Response> {
  const { name, mediaType } = await attachments.get(work, { params: { attachmentId } });
  if (mediaType === undefined) throw new ProblemError('not-found');
  const { bytes } = await attachments.content(work, { params: { attachmentId } });
  return c.body(bytes, 200, fileHeaders('inline', { name, mediaType }));
}
