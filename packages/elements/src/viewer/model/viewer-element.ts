import type { LitElement } from 'lit';
import type { GetToken } from '@acct-kit/core/client';
import type { CreditRecord, CreditStanding } from '@acct-kit/core/contract';
import type { CreditPolicy } from '@acct-kit/core/policy';
import type { CreditViewerMessages } from '../texts/messages-zh-cn.ts';
import type { ViewerClient } from './viewer-client.ts';

/** The element as its controllers know it: what the host has set, and what it can call. */
export interface ViewerElement extends LitElement {
  readonly baseUrl: string | undefined;
  readonly region: string;
  year: number | undefined;
  readonly locale: string;
  readonly getToken: GetToken | undefined;
  readonly client: ViewerClient | undefined;
  readonly records: readonly CreditRecord[] | undefined;
  readonly standing: CreditStanding | undefined;
  readonly policy: CreditPolicy | undefined;
  readonly messages: Partial<CreditViewerMessages> | undefined;
  refresh(): Promise<void>;
  updateNow(): void;
}
