/**
 * Why a form is in memory only:
 * - `quota`: the disk, or the share of it that the browser gives the page, is full;
 * - `blocked`: an older page holds the database open;
 * - `unavailable`: no storage here (private mode, a sandboxed frame, a page without HTTPS), or it cannot be opened;
 * - `timeout`: storage does not answer;
 * - `deleted`: the database was deleted while the form was open;
 * - `corrupt`: the draft that was there cannot be read. It is kept aside, unless the browser has thrown the whole damaged
 *   database away; the next change is saved anew;
 * - `key-missing`: the key of the drafts that were there is gone; the next change is saved with a new one;
 * - `newer`: a newer build has written this draft; it is left alone;
 * - `wiped`: the draft was wiped, here or, most likely because it was sent, in another tab;
 * - `public`: a public computer, where nothing is written.
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

/** When a write that failed is tried again: by itself, with the next change, or never. */
export const retryOf: Readonly<Record<MemoryReason, 'soon' | 'on-change' | 'never'>> = {
  quota: 'soon',
  blocked: 'soon',
  unavailable: 'soon',
  timeout: 'soon',
  // Whoever clears the browser's data does not want them back behind his back.
  deleted: 'on-change',
  corrupt: 'soon',
  'key-missing': 'soon',
  newer: 'never',
  wiped: 'never',
  public: 'never',
};

export class StorageFailure extends Error {
  readonly reason: MemoryReason;

  /** `cause` is the error of the browser, where there is one. */
  constructor(reason: MemoryReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** What the names of the browser's errors mean; any other is `unavailable`. */
const reasons: Readonly<Record<string, MemoryReason>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
};

export function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  return new StorageFailure(reasons[(error as Partial<Error> | undefined)?.name ?? ''] ?? 'unavailable', error);
}
