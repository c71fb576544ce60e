/**
 * Why a form is in memory only:
 * - `quota`: the disk is full, or the share of it that the browser gives the page;
 * - `blocked`: an older page holds the database open;
 * - `unavailable`: there is no storage here (private mode, a sandboxed frame, a page without HTTPS), or the database
 *   cannot be opened;
 * - `timeout`: storage does not answer;
 * - `deleted`: the database was deleted while the form was open;
 * - `corrupt`: the stored draft cannot be read. It is kept aside, unless the browser has discarded the whole damaged
 *   database. The next change is saved as a new draft;
 * - `key-missing`: the key of the stored drafts is gone. The next change is saved with a new key;
 * - `newer`: a newer build has written this draft. It is left as it is;
 * - `wiped`: the draft was wiped here or in another tab, most likely because it was submitted;
 * - `public`: the computer is public, so nothing is written.
 */
export type MemoryReason =
  | 'quota'
  | 'blocked'
  | 'unavailable'
  | 'timeout'
  | 'deleted'
  | 'corrupt'
  | 'key-missing'
  | 'newer'
  | 'wiped'
  | 'public';

/** When a failed write is tried again: soon and by itself, with the next change, or never. */
export const retryOf: Readonly<Record<MemoryReason, 'soon' | 'on-change' | 'never'>> = {
  quota: 'soon',
  blocked: 'soon',
  unavailable: 'soon',
  timeout: 'soon',
  // A person who clears the browser's data does not expect them to come back without typing.
  deleted: 'on-change',
  corrupt: 'soon',
  'key-missing': 'soon',
  newer: 'never',
  wiped: 'never',
  public: 'never',
};

export class StorageFailure extends Error {
  readonly reason: MemoryReason;

  constructor(reason: MemoryReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** The reasons behind the browser's errors, by the name of the error. Every other error is `unavailable`. */
const reasons: Readonly<Record<string, MemoryReason>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
};

export function storageFailureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const { name = '' } = (error ?? {}) as Partial<Error>;
  return new StorageFailure(reasons[name] ?? 'unavailable', { cause: error });
}
