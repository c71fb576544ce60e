import { html } from 'hono/html';
import type { Remark } from '@acct-kit/core/contract';
import { codeLabel, fieldAt, type Policy } from '@acct-kit/core/policy';
import type { Html } from '../../ui/layout.ts';

/** The label of the field that a remark is about, with the number of its row where there are several. */
export function remarkedLabel(policy: Policy, pointer: string): string {
  const label = fieldAt(policy, pointer)?.label ?? '整体';
  const row = /^\/\w+\/(\d+)/.exec(pointer)?.[1];
  return row === undefined ? label : `第 ${Number(row) + 1} 项 ${label}`;
}

/** The remarks of a decision, as the applicant reads them, too. */
export const remarkList = (policy: Policy, remarks: readonly Remark[]): Html =>
  html`<ul class="remarks">
    ${remarks.map(
      ({ pointer, reason, text }) =>
        html`<li>
          <strong>${remarkedLabel(policy, pointer)}</strong
          >：${codeLabel(policy, 'returnReason', reason)}${text === undefined ? '' : `：${text}`}
        </li>`,
    )}
  </ul>`;
