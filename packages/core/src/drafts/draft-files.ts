import { seal, unseal, type Keys } from './seal.ts';
import { read, write, type Session, type Vault } from './vault.ts';

/** The bytes of a draft's files, sealed, by the file's key. */
export interface DraftFiles {
  /** Says whether the file is on disk. */
  put(key: string, file: Blob): Promise<boolean>;
  /** The file, if it is there and can be read. It has no type: the bytes say what it is. */
  get(key: string): Promise<Blob | undefined>;
  /** Says whether the file is gone. */
  delete(key: string): Promise<boolean>;
}

/** Milliseconds: files can be large. */
const deadline = 30_000;

export function createDraftFiles(vault: Vault, idOf: (keys: Keys) => Promise<string>): DraftFiles {
  const at = async <T>(key: string, work: (session: Session, id: string) => Promise<T>): Promise<T | undefined> => {
    try {
      return await vault.use(async (session) => work(session, `${await idOf(session.keys)}/${key}`), deadline);
    } catch {
      // The form goes on without the file. The draft itself meets the same trouble with storage, and says why.
      return undefined;
    }
  };
  return {
    async put(key, file) {
      const done = await at(key, async (session, id) => {
        const { iv, data } = await seal(session.keys, `file/${id}`, await file.arrayBuffer());
        const row = { id, iv, data: new Blob([data]) };
        await write(session, ['files'], (rows) => rows.put('files', row));
        return true;
      });
      return done === true;
    },
    get: (key) =>
      at(key, async (session, id) => {
        const row = await read(session, 'files', (rows) => rows.get('files', id));
        if (!row) return undefined;
        return new Blob([await unseal(session.keys, `file/${id}`, { iv: row.iv, data: await row.data.arrayBuffer() })]);
      }),
    async delete(key) {
      const done = await at(key, async (session, id) => {
        await write(session, ['files'], (rows) => rows.delete('files', id));
        return true;
      });
      return done === true;
    },
  };
}
