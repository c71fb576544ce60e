import { readFile } from 'node:fs/promises';
import type { Insertable } from 'kysely';
import type { AttachmentKind, CollectionRecord } from '@acct-kit/core/contract';
import type { Tables } from '../database/tables.ts';
import type { FileStore } from '../files/file-store.ts';
import { sha256 } from '../ids.ts';
import { seedId } from './ids.ts';
import type { DemoPerson } from './people.ts';

const portraits = { 'li-ming': 'photo-b.jpg', 'chen-wei': 'photo-b.jpg', 'sun-li': 'photo-c.jpg' } as const;

const sources: Partial<Record<AttachmentKind, string>> = {
  identityFront: 'identity-front.jpg',
  identityBack: 'identity-back.jpg',
  diploma: 'diploma.jpg',
  degreeCertificate: 'degree.jpg',
  titleCertificate: 'title-certificate.jpg',
  employmentProof: 'employment-proof.jpg',
};

const portraitOf = ({ key }: DemoPerson): string => (portraits as Record<string, string>)[key] ?? 'photo-a.jpg';

type AttachmentRow = Insertable<Tables['attachments']>;

/** Puts the made-up files of one person into the store. @returns their rows */
export async function storeFiles(files: FileStore, person: DemoPerson, createdAt: Date): Promise<AttachmentRow[]> {
  const entries = Object.entries({ photo: portraitOf(person), ...sources }) as [AttachmentKind, string][];
  return Promise.all(
    entries.map(async ([kind, name]) => {
      const bytes = await readFile(new URL(`files/${name}`, import.meta.url));
      const hash = sha256(bytes);
      await files.keep(hash, bytes);
      return {
        id: seedId(`file ${person.key} ${kind}`),
        personId: seedId(`person ${person.key}`),
        kind,
        name,
        size: bytes.length,
        received: bytes.length,
        sha256: hash,
        region: '110000',
        mediaType: 'image/jpeg' as const,
        createdAt,
      };
    }),
  );
}

/** The attachments of a record that names every one of these files. */
export const namedIn = (rows: readonly AttachmentRow[]): CollectionRecord['attachments'] =>
  Object.fromEntries(rows.map(({ kind, id }) => [kind, [id]]));
