import type { AcctErrorCode } from '@acct-kit/core/client';
import type { ApplicationStatus, Procedure } from '@acct-kit/core/contract';

/** The events of `<acct-collection-form>`. All bubble and cross the shadow root; none holds personal data. */
export interface AcctCollectionFormEvents {
  /** The form, or what became of an earlier one, can be seen. */
  'acct-ready': CustomEvent<{ readonly status: ApplicationStatus | undefined }>;
  /** An answer has changed. */
  'acct-change': CustomEvent<{ readonly step: string }>;
  /** What has been typed is on disk, since `savedAt` in milliseconds since 1970. */
  'acct-draft-saved': CustomEvent<{ readonly savedAt: number }>;
  /**
   * The person wants to submit. `preventDefault()` holds it back; the host may look at the element's `record` and call
   * `submit()` later.
   */
  'acct-before-submit': CustomEvent<Record<string, never>>;
  'acct-submitted': CustomEvent<{ readonly applicationId: string; readonly number: string }>;
  /**
   * The person has to apply for another procedure first. `preventDefault()` where the host has a page of its own for it;
   * else the form shows it.
   */
  'acct-lead': CustomEvent<{ readonly procedure: Procedure }>;
  /** The person has taken an application back; the form is open with what was in it. */
  'acct-withdrawn': CustomEvent<{ readonly applicationId: string }>;
  'acct-error': CustomEvent<{ readonly code: AcctErrorCode; readonly requestId: string | undefined }>;
}
