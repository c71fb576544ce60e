import { createIdempotencyKey as randomKey, isAcctError } from '@acct-kit/core/client';
import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FileEntry, FormEngine } from '@acct-kit/core/form';
import { fieldAt, type CheckIssue } from '@acct-kit/core/policy';
import { source as checks } from '../lazy/load-issue-texts.ts';
import type { Judgement } from '../lazy/issue-texts/index.ts';
import type { FormClient } from '../form-client.ts';

/** A file that is held until it has arrived, so that its upload can be stopped or begun again. */
interface Held {
  readonly file: File;
  abort: AbortController;
  /** What a reviewer may object to. */
  warnings: readonly CheckIssue[];
}

/** Keeps the bytes of a file on the device until they have arrived. */
export interface FileKeeper {
  keep(key: string, file: File): void;
}

/** As many characters of a name as the contract takes; its end, which has the extension. */
const nameOf = (file: File) => file.name.slice(-200);

/** The files of a form on their way: judged on the device, then sent. What is refused never leaves it. */
export class Uploads {
  /** Small pictures for previews, by the entry's key. */
  readonly previews = new Map<string, ImageBitmap>();
  keeper: FileKeeper | undefined;
  /** Ends the tool for pictures that is open. */
  tool: AbortController | undefined;
  private readonly _engine: FormEngine;
  private readonly _client: FormClient;
  private readonly _region: string;
  private readonly _held = new Map<string, Held>();

  constructor(engine: FormEngine, client: FormClient, region: string) {
    this._engine = engine;
    this._client = client;
    this._region = region;
  }

  /** Takes the files that a person has chosen for one kind of document. */
  async add(kind: AttachmentKind, files: readonly File[]): Promise<void> {
    const isSingle = this._isSingle(kind);
    for (const file of isSingle ? files.slice(0, 1) : files) {
      this._makeRoom(kind, isSingle);
      const key = randomKey();
      const name = nameOf(file);
      this._engine.addFile({ key, kind, name, size: file.size, status: 'uploading', sent: 0, issues: [] });
      await this.resume(key, file);
    }
  }

  /** Takes the bytes of a file that the form shows already, and goes on with its upload. */
  async resume(key: string, file: File): Promise<void> {
    const entry = this._find(key);
    if (!entry) return;
    const held: Held = { file, abort: new AbortController(), warnings: [] };
    this._held.set(key, held);
    await this._judge(key, entry.kind, held);
  }

  /** Nothing is left of a file but its name. */
  lose(key: string): void {
    this._refuse(key, [{ code: 'attachment-unknown' }]);
  }

  /** A file that has not arrived, if its bytes are here. */
  fileOf(key: string): File | undefined {
    return this._held.get(key)?.file;
  }

  /** Sends a file again whose upload was cut. */
  retry(key: string): void {
    const held = this._held.get(key);
    const entry = this._find(key);
    if (!held || !entry) return;
    held.abort = new AbortController();
    void this._send(key, entry.kind, held);
  }

  remove(key: string): void {
    this._held.get(key)?.abort.abort();
    this._held.delete(key);
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

  /** Closes the tool and stops what is on its way; each can be sent again. */
  stop(): void {
    this.tool?.abort();
    for (const { abort } of this._held.values()) abort.abort();
  }

  /** Gives up everything that is held for the page. */
  dispose(): void {
    this.stop();
    for (const bitmap of this.previews.values()) bitmap.close();
    this.previews.clear();
  }

  private _find(key: string): FileEntry | undefined {
    return this._engine.state.files.find((file) => file.key === key);
  }

  private _isSingle(kind: AttachmentKind): boolean {
    return fieldAt(this._engine.policy, `/attachments/${kind}`)?.maxFiles === 1;
  }

  /** What was refused makes room for the next try; where one file is asked for, so does what has not arrived yet. */
  private _makeRoom(kind: AttachmentKind, isSingle: boolean): void {
    for (const file of this._engine.state.files) {
      const gives = file.status === 'refused' || (isSingle && file.status !== 'ready');
      if (file.kind === kind && gives) this.remove(file.key);
    }
  }

  private _refuse(key: string, issues: readonly CheckIssue[]): void {
    this._engine.updateFile(key, { status: 'refused', issues });
  }

  private async _judge(key: string, kind: AttachmentKind, held: Held): Promise<void> {
    const { file, abort } = held;
    // Where what judges cannot be loaded, the server judges alone.
    const judge = await checks.load().catch(() => undefined);
    const { errors, warnings, preview }: Judgement = judge
      ? await judge.judgeFile(this._engine.policy, kind, file)
      : { errors: [], warnings: [] };
    if (abort.signal.aborted) return preview?.close();
    if (preview) this.previews.set(key, preview);
    if (errors.length > 0) return this._refuse(key, errors);
    held.warnings = warnings;
    this.keeper?.keep(key, file);
    void this._send(key, kind, held);
  }

  private async _send(key: string, kind: AttachmentKind, { file, abort, warnings }: Held): Promise<void> {
    this._engine.updateFile(key, { status: 'uploading', sent: 0, issues: warnings });
    try {
      const { id } = await this._client.attachments.upload(file, {
        kind,
        name: nameOf(file),
        region: this._region,
        signal: abort.signal,
        attachmentId: this._find(key)?.attachmentId,
        onProgress: ({ sent, attachmentId }) => this._engine.updateFile(key, { sent, attachmentId }),
      });
      if (!this._held.delete(key)) return;
      this._engine.updateFile(key, { status: 'ready', attachmentId: id });
      if (this._isSingle(kind)) this._replace(kind, key);
    } catch (error) {
      if (isAcctError(error) && error.code === 'attachment-rejected') this._refuse(key, error.errors);
      else this._engine.updateFile(key, { status: 'failed', issues: [{ code: failureCode(error) }] });
    }
  }

  /** The file that has arrived takes the place of those before it, and not a moment earlier. */
  private _replace(kind: AttachmentKind, key: string): void {
    const ofKind = this._engine.state.files.filter((file) => file.kind === kind).map((file) => file.key);
    for (const earlier of ofKind.slice(0, ofKind.indexOf(key))) this.remove(earlier);
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
