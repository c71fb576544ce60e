import { html } from 'hono/html';
import type { Application, Remark } from '@acct-kit/core/contract';
import { codeLabel, fieldAt, type Policy } from '@acct-kit/core/policy';
import { chinaMinute } from '../../../time.ts';
import type { Html } from '../../../ui/layout.ts';
import { eventLabels } from '../../../ui/labels.ts';

/** The label of the field that a remark is about, with its row where there are several. */
export function remarkedLabel(policy: Policy, pointer: string): string {
  const label = fieldAt(policy, pointer)?.label ?? '整体';
  const row = /^\/\w+\/(\d+)/.exec(pointer)?.[1];
  return row === undefined ? label : `第 ${Number(row) + 1} 项 ${label}`;
}

const remarkItem = (policy: Policy, { pointer, reason, text }: Remark): Html =>
  html`<li>
    <strong>${remarkedLabel(policy, pointer)}</strong
    >：${codeLabel(policy, 'returnReason', reason)}${text === undefined ? '' : `：${text}`}
  </li>`;

export const remarkList = (policy: Policy, remarks: readonly Remark[]): Html =>
  html`<ul class="remarks">
    ${remarks.map((remark) => remarkItem(policy, remark))}
  </ul>`;

/** What has happened to an application, the latest first. */
export const history = (policy: Policy, { history: events }: Application): Html =>
  html`<section aria-labelledby="history-title">
    <h2 id="history-title">办理经过</h2>
    <ol class="timeline">
      ${[...events].reverse().map(
        ({ at, event, actor, remarks, reason }) =>
          html`<li>
            <p>
              <strong>${eventLabels[event]}</strong>
              <span class="quiet">${chinaMinute(new Date(at))} ${actor === 'person' ? '申请人' : '审核人员'}</span>
            </p>
            ${remarks.length === 0 ? '' : remarkList(policy, remarks)}
            ${reason === undefined ? '' : html`<p>原因：${reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
