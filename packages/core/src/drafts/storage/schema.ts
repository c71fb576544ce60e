import type { DBSchema } from 'idb';
import type { Encrypted, EncryptionKeys } from './encryption.ts';

/** A draft as it is stored. What is not encrypted says nothing about the person. */
export interface DraftRow extends Encrypted {
  readonly id: string;
  readonly schema: number;
  /** Every write gives the draft a new revision. */
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface DossierRow {
  /** The draft's id, `/`, and the file's key. */
  readonly id: string;
  readonly iv: Encrypted['iv'];
  readonly data: Blob;
}

export interface OutboxRow extends Encrypted {
  readonly id: string;
  /** Whose entry it is, as a name that only this browser can compute. */
  readonly owner: string;
}

/** Which tab sends, and until when, in browsers without Web Locks. */
export interface LeaseRow {
  readonly name: string;
  readonly holder: string;
  readonly until: number;
}

/** A fact about the database itself. */
export interface MarkRow {
  readonly name: string;
}

export interface DraftsSchema extends DBSchema {
  readonly keys: { key: string; value: EncryptionKeys };
  readonly drafts: { key: string; value: DraftRow; indexes: { expiresAt: number } };
  readonly files: { key: string; value: DossierRow };
  readonly outbox: { key: string; value: OutboxRow; indexes: { owner: string } };
  readonly leases: { key: string; value: LeaseRow };
  readonly marks: { key: string; value: MarkRow };
}

export type StoreName = 'keys' | 'drafts' | 'files' | 'outbox' | 'leases' | 'marks';

export const schemaVersion = 1;

/** The key under which the store `keys` has the keys that are in use. */
export const currentKeys = 'current';

/** The mark of a database that replaces one which the browser has discarded as damaged. */
export const discarded = 'discarded';
