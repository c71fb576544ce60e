import { createIdempotencyKey } from '@acct-kit/core/client';
import type { Application, Business, CollectionRecord } from '@acct-kit/core/contract';
import type { FormClient } from './form-client.ts';

/**
 * Sends records. The same record is sent under the same key however often the person presses the button, so that a
 * receipt that was lost on the way comes back instead of a second application.
 */
export class Submission {
  private _sent = '';
  private _key = '';

  /** Submits a record for the first time, or again after it came back. */
  send(
    client: FormClient,
    { business, region }: { business: Business; region: string },
    record: CollectionRecord,
    mends: Application | undefined,
  ): Promise<Application> {
    const text = JSON.stringify([business, region, record, mends?.version]);
    if (text !== this._sent) this._key = createIdempotencyKey();
    this._sent = text;
    const options = { idempotencyKey: this._key };
    return mends
      ? client.applications.resubmit(
          { params: { applicationId: mends.id }, version: mends.version, body: { record } },
          options,
        )
      : client.applications.submit({ body: { business, region, record } }, options);
  }
}
