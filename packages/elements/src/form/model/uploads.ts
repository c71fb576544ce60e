import { foldText } from '@acct-kit/validators';
import { createIdempotencyKey as createKey, isAcctError } from '@acct-kit/core/client';
import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FileEntry, FormEngine } from '@acct-kit/core/form';
import { fieldAt, type CheckIssue, type Policy } from '@acct-kit/core/policy';
import type { FormClient } from './form-client.ts';

/** What the device finds out about a file before it is uploaded. */
export interface FileInspection {
  /** Why the file is refused. */
  readonly errors: readonly CheckIssue[];
  /** What a reviewer may object to. */
  readonly warnings: readonly CheckIssue[];
  /** A small picture of the file. Whoever takes it closes it. */
  readonly preview?: ImageBitmap | undefined;
}

/** Inspects a file by the rules of the place. */
export type InspectFile = (policy: Policy, kind: AttachmentKind, file: File) => Promise<FileInspection>;

/** A file that is held until its upload is complete, so that the upload can be stopped or started again. */
interface HeldFile {
  readonly file: File;
  abort: AbortController;
  /** What a reviewer may object to. */
  warnings: readonly CheckIssue[];
}

/** Keeps the bytes of a file on the device until they have been uploaded. */
export interface FileKeeper {
  keep(key: string, file: File): void;
}

/** The contract takes 200 characters of a name. The end is kept, because it has the extension. */
const nameOf = (file: File) => foldText(file.name).slice(-200);

/** Uploads the files of a form. Each file is inspected on the device first, and a refused file never leaves it. */
export class Uploads {
  /** The previews of the files, by their key. */
  readonly previews = new Map<string, ImageBitmap>();
  keeper: FileKeeper | undefined;
  /** Closes the tool for pictures that is open. */
  tool: AbortController | undefined;
  private readonly _engine: FormEngine;
  private readonly _client: FormClient;
  private readonly _region: string;
  private readonly _inspectFile: InspectFile;
  private readonly _held = new Map<string, HeldFile>();

  constructor(engine: FormEngine, client: FormClient, region: string, inspectFile: InspectFile) {
    this._engine = engine;
    this._client = client;
    this._region = region;
    this._inspectFile = inspectFile;
  }

  /** Takes the files that a person has chosen for one kind of document. */
  async add(kind: AttachmentKind, files: readonly File[]): Promise<void> {
    const isSingle = this._isSingle(kind);
    for (const file of isSingle ? files.slice(0, 1) : files) {
      this._makeRoom(kind, isSingle);
      const key = createKey();
      const name = nameOf(file);
      this._engine.addFile({ key, kind, name, size: file.size, status: 'uploading', sent: 0, issues: [] });
      await this.resume(key, file);
    }
  }

  /** Takes the bytes of a file that the form already shows, and goes on with the upload. */
  async resume(key: string, file: File): Promise<void> {
    const entry = this._find(key);
    if (!entry) return;
    const held: HeldFile = { file, abort: new AbortController(), warnings: [] };
    this._held.set(key, held);
    await this._inspect(key, entry.kind, held);
  }

  /** Marks a file as lost, because nothing is left of it but its name. */
  lose(key: string): void {
    this._refuse(key, [{ code: 'attachment-unknown' }]);
  }

  /** The bytes of a file whose upload is not complete, if this page has them. */
  fileOf(key: string): File | undefined {
    return this._held.get(key)?.file;
  }

  /** Uploads a file again after its upload was cut. */
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

  /** Draws the previews into their canvases on the page. */
  draw(page: ParentNode): void {
    for (const canvas of page.querySelectorAll<HTMLCanvasElement>('canvas[data-key]')) {
      const bitmap = this.previews.get(canvas.dataset['key'] ?? '');
      if (bitmap) canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    }
  }

  /** Closes the tool and stops all uploads. Each can be started again. */
  stop(): void {
    this.tool?.abort();
    for (const { abort } of this._held.values()) abort.abort();
  }

  /** Stops everything and frees the previews, when the page is left. */
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

  /**
   * Removes what the new file replaces: a refused file, and where only one is asked for, an unfinished upload as well.
   */
  private _makeRoom(kind: AttachmentKind, isSingle: boolean): void {
    for (const file of this._engine.state.files) {
      const isReplaced = file.status === 'refused' || (isSingle && file.status !== 'ready');
      if (file.kind === kind && isReplaced) this.remove(file.key);
    }
  }

  private _refuse(key: string, issues: readonly CheckIssue[]): void {
    this._engine.updateFile(key, { status: 'refused', issues });
  }

  private async _inspect(key: string, kind: AttachmentKind, held: HeldFile): Promise<void> {
    const { file, abort } = held;
    const { errors, warnings, preview } = await this._inspectFile(this._engine.policy, kind, file);
    if (abort.signal.aborted) return preview?.close();
    if (preview) this.previews.set(key, preview);
    if (errors.length > 0) return this._refuse(key, errors);
    held.warnings = warnings;
    this.keeper?.keep(key, file);
    void this._send(key, kind, held);
  }

  private async _send(key: string, kind: AttachmentKind, { file, abort, warnings }: HeldFile): Promise<void> {
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

  /** Removes the earlier files once the new one is uploaded, so that a failed upload loses nothing. */
  private _replace(kind: AttachmentKind, key: string): void {
    const ofKind = this._engine.state.files.filter((file) => file.kind === kind).map((file) => file.key);
    for (const earlier of ofKind.slice(0, ofKind.indexOf(key))) this.remove(earlier);
  }
}

/**
 * The code of an issue for a failed call. An upload that was stopped with its page counts as cut: it can start again.
 */
const failureCode = (error: unknown) => (isAcctError(error) && error.code !== 'aborted' ? error.code : 'network');
