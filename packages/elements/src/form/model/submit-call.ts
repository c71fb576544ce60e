import { createIdempotencyKey } from '@acct-kit/core/client';
import type { Application, ApplicationDraft, ApplicationRevision } from '@acct-kit/core/contract';
import type { FormClient } from './form-client.ts';

type Applications = FormClient['applications'];

/** A submit as it is sent. Without a network it is kept in this form until it can be sent. */
export interface SubmitCall {
  readonly input: Parameters<Applications['submit']>[0] | Parameters<Applications['resubmit']>[0];
  readonly idempotencyKey: string;
}

/** Submits a record for the first time, or again after it was returned. */
export const submit = ({ applications }: FormClient, { input, idempotencyKey }: SubmitCall): Promise<Application> =>
  'params' in input ? applications.resubmit(input, { idempotencyKey }) : applications.submit(input, { idempotencyKey });

/**
 * Makes the submits of a form. The same content is sent under the same idempotency key however often the person presses
 * the button: if the receipt was lost on the way, the server sends it again and makes no second application.
 */
export class SubmitCalls {
  private _lastText = '';
  private _key = '';

  /** @param returned the application that was returned; the body then revises it */
  callFor(body: ApplicationDraft | ApplicationRevision, returned: Application | undefined): SubmitCall {
    const input = returned
      ? { params: { applicationId: returned.id }, version: returned.version, body }
      : { body: body as ApplicationDraft };
    const text = JSON.stringify(input);
    if (text !== this._lastText) this._key = createIdempotencyKey();
    this._lastText = text;
    return { input, idempotencyKey: this._key };
  }
}
