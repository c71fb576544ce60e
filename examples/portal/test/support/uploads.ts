import { createHash } from 'node:crypto';
import type { Attachment, AttachmentKind } from '@acct-kit/core/contract';
import type { TestPortal } from './databases.ts';
import { call, request, type Answer } from './http.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Announces a file. */
export const announce = (
  current: TestPortal,
  token: string,
  kind: AttachmentKind,
  bytes: Uint8Array,
  changes: Record<string, unknown> = {},
): Promise<Answer<Attachment>> =>
  call(current, token, '/attachments', {
    method: 'POST',
    body: { kind, name: `${kind}.jpg`, size: bytes.length, sha256: hashOf(bytes), region: '110000', ...changes },
  });

/** Sends one piece. */
export const sendPiece = (
  current: TestPortal,
  token: string,
  id: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Answer<Attachment>> =>
  request(current, `/api/v1/attachments/${id}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
      ...headers,
    },
    body: bytes,
  });

/** Uploads a file in one piece. @returns what the last call answered */
export async function upload(
  current: TestPortal,
  token: string,
  kind: AttachmentKind,
  bytes: Uint8Array<ArrayBuffer>,
  name?: string,
): Promise<Answer<Attachment>> {
  const announced = await announce(current, token, kind, bytes, name === undefined ? {} : { name });
  return announced.status === 201 ? sendPiece(current, token, announced.body.id, 0, bytes) : announced;
}
