import { html } from 'hono/html';
import type { Transfer } from '@acct-kit/core/contract';
import { chinaMinute } from '../../time.ts';
import { transferReasonLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';
import { bureauAt } from '../../ui/bureau-name.ts';

/** What a transfer is: label and text. */
const factsOf = (transfer: Transfer, now: Date): readonly (readonly [string, string | undefined])[] => [
  ['调转编号', transfer.number],
  ['调出地', bureauAt(transfer.from, now)],
  ['调入地', bureauAt(transfer.to, now)],
  ['调转原因', transferReasonLabels[transfer.reason]],
  ['申请时间', chinaMinute(new Date(transfer.submittedAt))],
  ['调入申请的最后一天', transfer.status === 'out-confirmed' ? transfer.expiresOn : undefined],
  ['补充说明', transfer.note],
];

export const transferFacts = (transfer: Transfer, now: Date, more: readonly (readonly [string, string])[] = []): Html =>
  html`<dl class="facts">
    ${[...more, ...factsOf(transfer, now)].map(([label, text]) =>
      text === undefined
        ? ''
        : html`<div>
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
    )}
  </dl>`;
