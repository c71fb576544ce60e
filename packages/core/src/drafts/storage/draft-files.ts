import type { Connection } from './connection.ts';
import { decrypt, encrypt, type EncryptionKeys } from './encryption.ts';
import { readRows, writeRows, type Session } from './session.ts';

/** The encrypted bytes of a draft's files, by the key of the file. */
export interface DraftFiles {
  /** Stores a file. Returns whether it is on disk. */
  put(key: string, file: Blob): Promise<boolean>;
  /** Returns the file, if it is there and can be read. Its type is not stored. */
  get(key: string): Promise<Blob | undefined>;
  /** Deletes a file. Returns whether it is gone. */
  delete(key: string): Promise<boolean>;
}

/** Milliseconds. It is longer than for drafts because files can be large. */
const deadline = 30_000;

export function createDraftFiles(connection: Connection, idOf: (keys: EncryptionKeys) => Promise<string>): DraftFiles {
  const withId = async <T>(key: string, work: (session: Session, id: string) => Promise<T>): Promise<T | undefined> => {
    try {
      return await connection.use(async (session) => work(session, `${await idOf(session.keys)}/${key}`), deadline);
    } catch {
      // The result says that there is no file. The form works without it.
      return undefined;
    }
  };
  return {
    async put(key, file) {
      const done = await withId(key, async (session, id) => {
        const { iv, data } = await encrypt(session.keys, `file/${id}`, await file.arrayBuffer());
        const row = { id, iv, data: new Blob([data]) };
        await writeRows(session, ['files'], (writer) => writer.put('files', row));
        return true;
      });
      return done === true;
    },
    get: (key) =>
      withId(key, async (session, id) => {
        const row = await readRows(session, 'files', (rows) => rows.objectStore('files').get(id));
        if (!row) return undefined;
        const encrypted = { iv: row.iv, data: await row.data.arrayBuffer() };
        return new Blob([await decrypt(session.keys, `file/${id}`, encrypted)]);
      }),
    async delete(key) {
      const done = await withId(key, async (session, id) => {
        await writeRows(session, ['files'], (writer) => writer.delete('files', id));
        return true;
      });
      return done === true;
    },
  };
}
