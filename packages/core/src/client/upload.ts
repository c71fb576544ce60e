import { maxAttachmentBytes, type Attachment, type AttachmentDraft } from '../contract/index.ts';
import { wait } from '../calls/abort.ts';
import { AcctError, isAcctError, type AcctErrorCode } from '../calls/acct-error.ts';
import type { RetrySettings } from './retry-options.ts';
import { sha256 } from '../calls/sha256.ts';

/** Bytes of one piece: small enough that a cut costs little. */
const pieceBytes = 256 * 1024;

export interface UploadProgress {
  /** Bytes that the server has confirmed. */
  readonly sent: number;
  readonly total: number;
  /** What the server knows the file by from now on. */
  readonly attachmentId: string;
}

export interface UploadOptions extends Pick<AttachmentDraft, 'kind' | 'region'> {
  /** What people see it called; the name of a `File` if it is not given. */
  readonly name?: string | undefined;
  /** Of an upload that was cut before: it goes on, as long as the server knows of it. */
  readonly attachmentId?: string | undefined;
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The three calls that an upload is made of. */
export interface UploadCalls {
  create(input: { body: AttachmentDraft }, options: { signal?: AbortSignal | undefined }): Promise<Attachment>;
  append(
    input: { params: { attachmentId: string }; offset: number; body: Uint8Array<ArrayBuffer> },
    options: { signal?: AbortSignal | undefined },
  ): Promise<Attachment>;
  get(input: { params: { attachmentId: string } }, options: { signal?: AbortSignal | undefined }): Promise<Attachment>;
}

const call = 'attachments.upload';

/** After these the file may be half there: the server is asked how far it got. */
const interruptions: readonly AcctErrorCode[] = [
  'network',
  'timeout',
  'unavailable',
  'internal',
  'rate-limited',
  'upload-offset-mismatch',
];

/** Sends a file in pieces and, after a cut, goes on from where the server got to. */
export async function upload(
  calls: UploadCalls,
  retry: RetrySettings,
  file: Blob,
  options: UploadOptions,
): Promise<Attachment> {
  const { kind, region, signal, onProgress } = options;
  if (file.size > maxAttachmentBytes) {
    const params = { limit: maxAttachmentBytes, actual: file.size };
    throw new AcctError('payload-too-large', { call, errors: [{ pointer: '/size', code: 'too-large', params }] });
  }
  if (file.size === 0) throw new AcctError('invalid-request', { call, errors: [{ pointer: '/size', code: 'empty' }] });
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    // The file was moved or changed, or was never really there, like a placeholder of a cloud drive.
    throw new AcctError('invalid-request', { call, errors: [{ pointer: '', code: 'file-unreadable' }], cause });
  });
  const name = options.name ?? (file as { name?: string }).name ?? kind;
  const body = { kind, region, name, size: bytes.byteLength, sha256: await sha256(bytes, call) };

  let attachment = (await begun(calls, body, options)) ?? (await calls.create({ body }, { signal }));
  const params = { attachmentId: attachment.id };
  let interrupted = 0;
  for (;;) {
    const { received } = attachment;
    onProgress?.({ sent: received, total: bytes.byteLength, attachmentId: attachment.id });
    if (received >= bytes.byteLength) return attachment;
    const piece = new Uint8Array(bytes, received, Math.min(pieceBytes, bytes.byteLength - received));
    try {
      attachment = await calls.append({ params, offset: received, body: piece }, { signal });
      if (attachment.received <= received)
        throw new AcctError('contract-broken', { call, errors: [{ pointer: '/received', code: 'no-progress' }] });
      interrupted = 0;
    } catch (error) {
      if (!isAcctError(error) || !interruptions.includes(error.code) || ++interrupted > retry.limit) throw error;
      await wait(retry.delay(interrupted), signal);
      attachment = await calls.get({ params }, { signal });
      if (attachment.received > received) interrupted = 0;
    }
  }
}

/** The same file, announced before. */
async function begun(
  calls: UploadCalls,
  { sha256 }: AttachmentDraft,
  { attachmentId, signal }: UploadOptions,
): Promise<Attachment | undefined> {
  if (attachmentId === undefined) return undefined;
  try {
    const attachment = await calls.get({ params: { attachmentId } }, { signal });
    return attachment.sha256 === sha256 ? attachment : undefined;
  } catch (error) {
    if (isAcctError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
