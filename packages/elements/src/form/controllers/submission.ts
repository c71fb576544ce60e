import { createIdempotencyKey } from '@acct-kit/core/client';
import type { Application, ApplicationDraft, ApplicationRevision } from '@acct-kit/core/contract';
import type { FormClient } from '../form-client.ts';

type Applications = FormClient['applications'];

/** A submit as it is sent and, where there is no network, kept until there is. */
export interface SubmitCall {
  readonly input: Parameters<Applications['submit']>[0] | Parameters<Applications['resubmit']>[0];
  readonly idempotencyKey: string;
}

/** Submits a record for the first time, or again after it came back. */
export const send = ({ applications }: FormClient, { input, idempotencyKey }: SubmitCall): Promise<Application> =>
  'params' in input ? applications.resubmit(input, { idempotencyKey }) : applications.submit(input, { idempotencyKey });

/**
 * Makes submits out of records. The same record is sent under the same key however often the person presses the button,
 * so that a receipt that was lost on the way comes back instead of a second application.
 */
export class Submission {
  private _sent = '';
  private _key = '';

  /** @param mends the application that came back and is mended; `body` is then all that is said anew */
  callFor(body: ApplicationDraft | ApplicationRevision, mends: Application | undefined): SubmitCall {
    const input = mends
      ? { params: { applicationId: mends.id }, version: mends.version, body }
      : { body: body as ApplicationDraft };
    const text = JSON.stringify(input);
    if (text !== this._sent) this._key = createIdempotencyKey();
    this._sent = text;
    return { input, idempotencyKey: this._key };
  }
}
