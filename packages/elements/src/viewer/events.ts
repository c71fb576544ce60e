import type { AcctErrorCode } from '@acct-kit/core/client';

/** The events of `<ce-credit-viewer>`. All bubble and cross the shadow root; none holds personal data. */
export interface CeCreditViewerEvents {
  /** The first records can be seen. */
  'acct-ready': CustomEvent<{ readonly year: number }>;
  /** The person has chosen another year. */
  'acct-year-change': CustomEvent<{ readonly year: number }>;
  /** The records of a year have been handed to the browser as a file. */
  'acct-export': CustomEvent<{ readonly year: number; readonly format: 'csv'; readonly count: number }>;
  /** The records could not be loaded; the person has been told. */
  'acct-error': CustomEvent<{
    readonly code: AcctErrorCode;
    readonly status: number | undefined;
    readonly requestId: string | undefined;
    /** Which of the records that were given is none, and by which field (RFC 6901): `/3/credits`. */
    readonly pointer?: string;
  }>;
}

export function emit<Name extends keyof CeCreditViewerEvents>(
  target: EventTarget,
  name: Name,
  detail: CeCreditViewerEvents[Name]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
