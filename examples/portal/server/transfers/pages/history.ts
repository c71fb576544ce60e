import { html } from 'hono/html';
import type { Transfer } from '@acct-kit/core/contract';
import { chinaMinute } from '../../time.ts';
import { transferEventLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';

/** What has happened to a transfer, the latest first. */
export const transferHistory = ({ history }: Transfer): Html =>
  html`<section class="panel" aria-labelledby="history-title">
    <h2 id="history-title">办理经过</h2>
    <ol class="timeline">
      ${[...history].reverse().map(
        ({ at, event, reason }) =>
          html`<li>
            <p>
              <strong>${transferEventLabels[event]}</strong> <span class="quiet">${chinaMinute(new Date(at))}</span>
            </p>
            ${reason === undefined ? '' : html`<p>原因：${reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
