import { html } from 'hono/html';
import type { Policy } from '@acct-kit/core/policy';
import { chinaMinute } from '../../time.ts';
import type { Html } from '../../ui/layout.ts';
import type { CaseEvent } from '../case-kind.ts';
import { remarkList } from './remark-list.ts';

/** Which parts of an event a history shows, beside its name, its time and its reason. */
export interface HistoryOptions {
  /** The labels of remarked fields come from this policy. Without it, remarks are not shown. */
  readonly policy?: Policy;
  readonly showsActor?: true;
  /** Whether the section has a frame of its own. */
  readonly isPanel?: true;
}

/** What has happened to a case, the latest first. */
export const caseHistory = <Event extends CaseEvent>(
  events: readonly Event[],
  labels: Readonly<Record<Event['event'], string>>,
  { policy, showsActor, isPanel }: HistoryOptions,
): Html =>
  html`<section ${isPanel ? html`class="panel"` : ''} aria-labelledby="history-title">
    <h2 id="history-title">办理经过</h2>
    <ol class="timeline">
      ${[...events].reverse().map(
        ({ at, event, actor, remarks = [], reason }) =>
          html`<li>
            <p>
              <strong>${labels[event as Event['event']]}</strong>
              <span class="quiet"
                >${chinaMinute(new Date(at))}${showsActor ? ` ${actor === 'person' ? '申请人' : '审核人员'}` : ''}</span
              >
            </p>
            ${policy === undefined || remarks.length === 0 ? '' : remarkList(policy, remarks)}
            ${reason === undefined ? '' : html`<p>原因：${reason}</p>`}
          </li>`,
      )}
    </ol>
  </section>`;
