import type { LitElement } from 'lit';
import type { GetToken } from '@acct-kit/core/client';
import type { CollectionRecord, Procedure } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';
import type { Wording } from '../texts/texts.ts';
import type { FormClient } from './form-client.ts';

/** The element as its controllers and its lazy parts know it: what the host has set, and what it can call. */
export interface FormElement extends LitElement {
  readonly baseUrl: string;
  readonly region: string;
  procedure: Procedure;
  readonly locale: string;
  readonly account: string | undefined;
  readonly publicComputer: boolean | undefined;
  readonly elderFriendly: boolean | undefined;
  readonly getToken: GetToken | undefined;
  readonly client: FormClient | undefined;
  readonly policy: Policy | undefined;
  readonly messages: Wording | undefined;
  /** What has been filled in, in its normal form. */
  readonly record: CollectionRecord | undefined;
  refresh(): Promise<void>;
}
