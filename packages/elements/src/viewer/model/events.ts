import type { AcctErrorCode } from '@acct-kit/core/client';
import { emitterOf } from '../../util/emit.ts';

/** The events of `<ce-credit-viewer>`. All bubble and cross the shadow root. None contains personal data. */
export interface CeCreditViewerEvents {
  /** The person can see the first records. */
  'acct-ready': CustomEvent<{ readonly year: number }>;
  /** The person has chosen another year. */
  'acct-year-change': CustomEvent<{ readonly year: number }>;
  /** The person has downloaded the records as a file. */
  'acct-export': CustomEvent<{ readonly year: number; readonly format: 'csv'; readonly count: number }>;
  /** The records could not be loaded, or one of them is broken. The person has been told. */
  'acct-error': CustomEvent<{
    readonly code: AcctErrorCode;
    readonly status: number | undefined;
    readonly requestId: string | undefined;
    /**
     * The field of the first broken record among those that the host gave, as a JSON pointer (RFC 6901): `/3/credits`.
     */
    readonly pointer?: string;
  }>;
}

export const emit = emitterOf<CeCreditViewerEvents>();
