import { html } from 'hono/html';
import type { Application, ReviewCase } from '@acct-kit/core/contract';
import { casePage, type DecisionView } from '../../../cases/pages/case-page.ts';
import { caseHistory } from '../../../cases/pages/history.ts';
import { material } from '../../../cases/pages/material.ts';
import type { FoundCase } from '../../../cases/pages/mount-review.ts';
import { remarkList } from '../../../cases/pages/remark-list.ts';
import { chinaDay, chinaMinute } from '../../../time.ts';
import { bureauAt, bureauName } from '../../../ui/bureau-name.ts';
import type { Fact } from '../../../ui/fact-list.ts';
import { eventLabels, procedureLabels, statusLabels, transferReasonLabels } from '../../../ui/labels.ts';
import type { Page } from '../../../ui/layout.ts';
import { replacedFiles } from '../../store.ts';
import { answerSections } from './answers.ts';
import { queue } from './queue.ts';

export interface FoundApplication extends FoundCase {
  readonly reviewCase: ReviewCase;
}

const changeFacts = ({ happenedOn, deadline, late }: Application): Fact[] => [
  ['发生日期', happenedOn],
  [
    '应在此日前申报',
    deadline === undefined
      ? undefined
      : html`${deadline}${late ? html` <span class="tag tag-late">逾期申报</span>` : ''}`,
  ],
];

const transferFacts = ({ transfer }: ReviewCase, now: Date): Fact[] =>
  transfer === undefined
    ? []
    : [
        ['调转编号', transfer.number],
        ['调出地', bureauAt(transfer.from, now)],
        ['调转原因', transferReasonLabels[transfer.reason]],
        ['补充说明', transfer.note],
      ];

function factsOf({ reviewCase, policy }: FoundApplication): Fact[] {
  const { application, personName, dueAt } = reviewCase;
  return [
    ['申请人', personName],
    ['受理编号', application.number],
    ['审核机关', bureauName(policy, application.authority)],
    ['提交时间', chinaMinute(new Date(application.submittedAt))],
    ['办理期限', chinaDay(new Date(dueAt))],
    ...changeFacts(application),
    ...transferFacts(reviewCase, new Date(application.submittedAt)),
  ];
}

/** An application: what was filled in beside its files, a remark on any field, and the decision. */
export function applicationCasePage(found: FoundApplication, view: DecisionView): Page {
  const { policy, reviewCase } = found;
  const { application, personName, attachments } = reviewCase;
  const path = `${queue.path}/${application.id}`;
  const { remarks } = application;
  return casePage(
    {
      title: `${personName}的申请`,
      heading: `${personName}的${procedureLabels[application.procedure]}申请`,
      trail: [{ href: queue.path, label: queue.title }],
      status: application.status,
      statusLabel: statusLabels[application.status],
      path,
      back: { href: queue.path, label: '回到待审核列表' },
      facts: factsOf(found),
      answers: answerSections({ ...view, policy, application, isOpen: view.choices.length > 0 }),
      reason: { label: '不予接收的原因', hint: '不予接收的必须填写，申请人会看到。' },
      history: caseHistory(application.history, eventLabels, { policy, showsActor: true }),
      material: material(policy, `${path}/files`, attachments, replacedFiles(application)),
      outcomeDetail: remarks.length === 0 ? '' : remarkList(policy, remarks),
    },
    view,
  );
}
