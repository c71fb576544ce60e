import { memoizeLast } from '../../util/memoize-last.ts';
import { createFormClient, type FormClient } from '../model/form-client.ts';
import type { FormElement } from '../model/form-element.ts';

/** Gives the client that the form calls: that of the host, or one made from `base-url` and `getToken`. */
export class ClientInUse {
  private readonly _element: FormElement;
  private readonly _ownClient = memoizeLast((baseUrl: string, locale: string) =>
    createFormClient({ baseUrl, locale, getToken: (reason) => this._element.getToken?.(reason) ?? '' }),
  );

  constructor(element: FormElement) {
    this._element = element;
  }

  get current(): FormClient {
    const { client, baseUrl, locale } = this._element;
    return client ?? this._ownClient(baseUrl, locale);
  }
}
