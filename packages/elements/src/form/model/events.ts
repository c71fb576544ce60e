import type { AcctErrorCode } from '@acct-kit/core/client';
import type { ApplicationStatus, Procedure } from '@acct-kit/core/contract';
import { emitterOf } from '../../util/emit.ts';

/** The events of `<acct-collection-form>`. All bubble and cross the shadow root. None contains personal data. */
export interface AcctCollectionFormEvents {
  /** The person can see the form, or what became of an earlier application. */
  'acct-ready': CustomEvent<{ readonly status: ApplicationStatus | undefined }>;
  /** An answer has changed. */
  'acct-change': CustomEvent<{ readonly step: string }>;
  /** What was typed is saved on the device. `savedAt` counts milliseconds since 1970. */
  'acct-draft-saved': CustomEvent<{ readonly savedAt: number }>;
  /**
   * The person wants to submit. `preventDefault()` holds the submit back: the host can check the element's `record` and
   * call `submit()` later.
   */
  'acct-before-submit': CustomEvent<Record<string, never>>;
  /** The receipt has arrived. */
  'acct-submitted': CustomEvent<{ readonly applicationId: string; readonly number: string }>;
  /**
   * The person has to apply for another procedure first. The form shows that procedure, unless the host calls
   * `preventDefault()` because it has a page of its own for it.
   */
  'acct-lead': CustomEvent<{ readonly procedure: Procedure }>;
  /** The person has withdrawn an application. The form is open with what was in it. */
  'acct-withdrawn': CustomEvent<{ readonly applicationId: string }>;
  /** A call has failed. */
  'acct-error': CustomEvent<{ readonly code: AcctErrorCode; readonly requestId: string | undefined }>;
}

export const emit = emitterOf<AcctCollectionFormEvents>();
