import { isAcctError } from '@acct-kit/core/client';
import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FileEntry, FormEngine } from '@acct-kit/core/form';
import { measureBackground } from '@acct-kit/validators';
import { checkFile, checkFileSize, fieldAt, type CheckIssue } from '@acct-kit/core/policy';
import type { FormClient } from './form-client.ts';
import { decodePicture } from './picture.ts';

/** The files of a form on their way: judged on the device, then sent. What is refused never leaves it. */
export class Uploads {
  /** Small pictures for previews, by the entry's key. */
  readonly previews = new Map<string, ImageBitmap>();
  private readonly _engine: FormEngine;
  private readonly _client: FormClient;
  private readonly _region: string;
  private readonly _files = new Map<string, { file: File; abort: AbortController }>();
  private _last = 0;

  constructor(engine: FormEngine, client: FormClient, region: string) {
    this._engine = engine;
    this._client = client;
    this._region = region;
  }

  /** Takes the files that a person has chosen for one kind of document. */
  async add(kind: AttachmentKind, files: readonly File[]): Promise<void> {
    const single = this._isSingle(kind);
    for (const file of single ? files.slice(0, 1) : files) {
      this._removeRefused(kind);
      const key = `file-${++this._last}`;
      this._engine.addFile({ key, kind, name: file.name, size: file.size, status: 'uploading', sent: 0, issues: [] });
      await this._judge(key, kind, file);
    }
  }

  /** Sends a file again whose upload was cut. */
  retry(key: string): void {
    const held = this._files.get(key);
    const entry = this._engine.state.files.find((one) => one.key === key);
    if (held && entry) void this._send(key, entry.kind, held.file);
  }

  remove(key: string): void {
    this._files.get(key)?.abort.abort();
    this._files.delete(key);
    this.previews.get(key)?.close();
    this.previews.delete(key);
    this._engine.removeFile(key);
  }

  /** Draws the previews into the canvases that the page has for them. */
  draw(page: ParentNode): void {
    for (const canvas of page.querySelectorAll<HTMLCanvasElement>('canvas[data-key]')) {
      const bitmap = this.previews.get(canvas.dataset['key'] ?? '');
      if (bitmap) canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    }
  }

  /** Stops what is on its way; each can be sent again. */
  stop(): void {
    for (const { abort } of this._files.values()) abort.abort();
  }

  /** Gives up everything that is held for the page. */
  dispose(): void {
    this.stop();
    for (const bitmap of this.previews.values()) bitmap.close();
    this.previews.clear();
  }

  /** What was refused makes room for the next try. */
  private _removeRefused(kind: AttachmentKind): void {
    for (const file of this._engine.state.files)
      if (file.kind === kind && file.status === 'refused') this.remove(file.key);
  }

  /** Where one file is asked for, the one that has arrived takes the place of the one before, and not a moment earlier. */
  private _replaceOthers(kind: AttachmentKind, key: string): void {
    if (!this._isSingle(kind)) return;
    for (const file of this._engine.state.files) if (file.kind === kind && file.key !== key) this.remove(file.key);
  }

  private _isSingle(kind: AttachmentKind): boolean {
    return fieldAt(this._engine.policy, `/attachments/${kind}`)?.maxFiles === 1;
  }

  private _refuse(key: string, issues: readonly CheckIssue[]): void {
    this._engine.updateFile(key, { status: 'refused', issues });
  }

  private async _judge(key: string, kind: AttachmentKind, file: File): Promise<void> {
    const { policy } = this._engine;
    // By the size first: a huge file is not read at all.
    const tooLarge = checkFileSize(policy, kind, file.size);
    if (tooLarge.length > 0) return this._refuse(key, tooLarge);
    const [buffer, picture] = await Promise.all([file.arrayBuffer(), decodePicture(file)]);
    const verdict = checkFile(policy, kind, {
      bytes: new Uint8Array(buffer),
      name: file.name,
      background: picture && measureBackground(picture.pixels),
    });
    if (picture) this.previews.set(key, picture.bitmap);
    if (verdict.errors.length > 0) return this._refuse(key, verdict.errors);
    this._engine.updateFile(key, { issues: verdict.warnings });
    void this._send(key, kind, file);
  }

  private async _send(key: string, kind: AttachmentKind, file: File): Promise<void> {
    const abort = new AbortController();
    this._files.set(key, { file, abort });
    this._engine.updateFile(key, { status: 'uploading', sent: 0 });
    try {
      const attachment = await this._client.attachments.upload(file, {
        kind,
        name: file.name,
        region: this._region,
        signal: abort.signal,
        onProgress: ({ sent }) => this._engine.updateFile(key, { sent }),
      });
      this._files.delete(key);
      this._engine.updateFile(key, { status: 'ready', attachmentId: attachment.id });
      this._replaceOthers(kind, key);
    } catch (error) {
      if (isAcctError(error) && error.code === 'attachment-rejected') this._refuse(key, error.errors);
      else this._engine.updateFile(key, { status: 'failed', issues: [{ code: failureCode(error) }] });
    }
  }
}

/** A call's failure as the code of an issue; an upload that was stopped with the page can be begun again like a cut one. */
const failureCode = (error: unknown) => (isAcctError(error) && error.code !== 'aborted' ? error.code : 'network');

/** The files of a record that was sent before, by asking for each. */
export async function filesOfRecord(
  client: FormClient,
  attachments: Readonly<Partial<Record<AttachmentKind, readonly string[] | undefined>>>,
): Promise<FileEntry[]> {
  const wanted = (Object.entries(attachments) as [AttachmentKind, readonly string[] | undefined][]).flatMap(
    ([kind, ids = []]) => ids.map((id) => ({ kind, id })),
  );
  return Promise.all(
    wanted.map(async ({ kind, id }): Promise<FileEntry> => {
      const { name, size } = await client.attachments.get({ params: { attachmentId: id } });
      return { key: id, kind, name, size, status: 'ready', sent: size, attachmentId: id, issues: [] };
    }),
  );
}
