import { runExclusively, type DraftFile, type DraftStore } from '@acct-kit/core/drafts';
import type { FileEntry } from '@acct-kit/core/form';
import type { FileKeeper } from '../../model/uploads.ts';
import type { IsKept } from './content.ts';
import type { OpenForm } from '../../model/open-form.ts';

interface Kept {
  /** Resolves when the bytes are on disk or could not be stored. */
  readonly stored: Promise<unknown>;
  /** Lets another tab continue the upload. */
  readonly release: () => void;
}

const isOnItsWay = <T extends Pick<FileEntry, 'status'>>(file: T | undefined): file is T =>
  file?.status === 'uploading' || file?.status === 'failed';

/**
 * Stores the bytes of files whose upload is not complete. When the tab is closed, another tab continues the upload; one tab
 * at a time has the file.
 */
export class StoredUploads implements FileKeeper {
  private readonly _store: DraftStore;
  private readonly _form: OpenForm;
  private readonly _kept = new Map<string, Kept>();
  private _isClosed = false;

  constructor(store: DraftStore, form: OpenForm) {
    this._store = store;
    this._form = form;
  }

  keep(key: string, file: File): void {
    if (!this._kept.has(key)) this._hold(key, this._store.files.put(key, file));
  }

  readonly keeps: IsKept = (key) => this._kept.has(key);

  /** Continues the uploads of a draft that no other tab has. */
  adopt(files: readonly DraftFile[]): void {
    for (const { key } of files.filter(isOnItsWay)) {
      if (this._kept.has(key)) continue;
      // A form that was taken out of the page and put back still has the bytes.
      const isHere = this._form.uploads.fileOf(key) !== undefined;
      this._hold(key, Promise.resolve(), isHere ? undefined : () => this._goOn(key));
    }
  }

  /** Deletes the bytes of files that the server has, or that were removed. */
  tidy(): void {
    for (const [key, { stored, release }] of this._kept) {
      if (isOnItsWay(this._find(key))) continue;
      this._kept.delete(key);
      // The draft is saved before the lock is released, so that the next tab finds that nothing is left to do.
      void Promise.all([stored, this._store.save()])
        .then(() => this._store.files.delete(key))
        .finally(release);
    }
  }

  close(): void {
    this._isClosed = true;
    for (const { release } of this._kept.values()) release();
    this._kept.clear();
  }

  private _find(key: string): FileEntry | undefined {
    return this._form.engine.state.files.find((file) => file.key === key);
  }

  private _hold(key: string, stored: Promise<unknown>, work = async (): Promise<void> => undefined): void {
    const released = new Promise<void>((resolve) => this._kept.set(key, { stored, release: resolve }));
    void runExclusively(`acct-kit/file/${key}`, async () => {
      await work();
      await released;
    });
  }

  private async _goOn(key: string): Promise<void> {
    if (this._isClosed) return;
    await this._store.refresh();
    const bytes = await this._store.files.get(key);
    const file = this._find(key);
    if (!isOnItsWay(file)) return this.tidy();
    if (bytes) void this._form.uploads.resume(key, new File([bytes], file.name));
    else this._form.uploads.lose(key);
  }
}
