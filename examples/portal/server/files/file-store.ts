import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../ids.ts';

/**
 * Stores files on disk. An upload is in `uploads/<id>`, a verified file is in `content` under its SHA-256. No name that a
 * person chose becomes a path. When a call returns, what it has done is on the disk.
 */
export interface FileStore {
  /** Writes a piece of an upload at its offset. */
  writePiece(uploadId: string, offset: number, bytes: Uint8Array): Promise<void>;
  /** Reads what has arrived of an upload. It can be less than was acknowledged, if the disk lost some. */
  readUpload(uploadId: string): Promise<Uint8Array<ArrayBuffer>>;
  dropUpload(uploadId: string): Promise<void>;
  /** Stores verified bytes under their hash. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  read(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Writes the new names in a folder to the disk. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Opens a file for writing at any position, and creates it where it does not exist. */
const openForPieces = (path: string) =>
  open(path, 'r+').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    return open(path, 'w+');
  });

async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const handle = await openForPieces(path);
  try {
    for (let done = 0; done < bytes.length;)
      done += (await handle.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
    await handle.truncate(offset + bytes.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function createFileStore(folder: string): Promise<FileStore> {
  const uploads = join(folder, 'uploads');
  const content = join(folder, 'content');
  const contentPath = (hash: string): string => join(content, hash.slice(0, 2), hash);
  await Promise.all([uploads, content].map((path) => mkdir(path, { recursive: true })));

  return {
    async writePiece(uploadId, offset, bytes) {
      await writeAt(join(uploads, uploadId), offset, bytes);
      if (offset === 0) await syncFolder(uploads);
    },
    async readUpload(uploadId) {
      return readFile(join(uploads, uploadId)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
        return Buffer.alloc(0);
      });
    },
    dropUpload: (uploadId) => rm(join(uploads, uploadId), { force: true }),
    async keep(hash, bytes) {
      const path = contentPath(hash);
      const unfinished = join(uploads, newId());
      await mkdir(dirname(path), { recursive: true });
      await writeAt(unfinished, 0, bytes);
      await rename(unfinished, path);
      await syncFolder(dirname(path));
      await syncFolder(content);
    },
    read: (hash) => readFile(contentPath(hash)),
  };
}
