import { html } from 'hono/html';
import type { TransferCase } from '@acct-kit/core/contract';
import { describeRecord, type AnswerRow } from '@acct-kit/core/policy';
import { answerItem } from '../../../cases/pages/answer.ts';
import { casePage, type DecisionView } from '../../../cases/pages/case-page.ts';
import { caseHistory } from '../../../cases/pages/history.ts';
import { material } from '../../../cases/pages/material.ts';
import type { FoundCase } from '../../../cases/pages/mount-review.ts';
import { chinaDay } from '../../../time.ts';
import { transferEventLabels, transferStatusLabels } from '../../../ui/labels.ts';
import type { Html, Page } from '../../../ui/layout.ts';
import { transferFacts } from '../facts.ts';
import { queue } from './queue.ts';

export interface FoundTransfer extends FoundCase {
  readonly transferCase: TransferCase;
}

const answer = ({ label, value, files }: AnswerRow): Html =>
  answerItem(label, files === undefined ? value : `${files.length} 份`);

/** The dossier that is to go. It stays folded, because the decision seldom needs it. */
const dossier = ({ policy, transferCase }: FoundTransfer): Html =>
  html`<section aria-labelledby="record-title">
    <h2 id="record-title">档案</h2>
    <details>
      <summary>查看要转出的档案</summary>
      ${describeRecord(policy, transferCase.record, { masked: true }).map(
        ({ title, groups }) =>
          html`<h3>${title}</h3>
            ${groups.map(({ rows }) => html`<dl class="answers">${rows.map(answer)}</dl>`)}`,
      )}
    </details>
  </section>`;

/** A transfer: what is applied for beside its proofs, the dossier that is to go, and the decision. */
export function transferCasePage(found: FoundTransfer, view: DecisionView): Page {
  const { policy, transferCase } = found;
  const { transfer, personName, dueAt, attachments } = transferCase;
  const path = `${queue.path}/${transfer.id}`;
  return casePage(
    {
      title: `${personName}的调转`,
      heading: `${personName}的调转申请`,
      trail: [...(queue.trail ?? []), { href: queue.path, label: queue.title }],
      status: transfer.status,
      statusLabel: transferStatusLabels[transfer.status],
      path,
      back: { href: queue.path, label: '回到调转列表' },
      facts: [['申请人', personName], ['办理期限', chinaDay(new Date(dueAt))], ...transferFacts(transfer, view.now)],
      answers: dossier(found),
      reason: { label: '原因', optional: true },
      history: caseHistory(transfer.history, transferEventLabels, { isPanel: true }),
      material: material(policy, `${path}/files`, attachments),
    },
    view,
  );
}
