import { html } from 'hono/html';
import type { DeclarationCase } from '@acct-kit/core/contract';
import { parseCredits, shortCredits } from '@acct-kit/core/credits';
import { regionName, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import { answerItem } from '../../../cases/pages/answer.ts';
import { casePage, type DecisionView } from '../../../cases/pages/case-page.ts';
import { caseHistory } from '../../../cases/pages/history.ts';
import { material } from '../../../cases/pages/material.ts';
import type { FoundCase } from '../../../cases/pages/mount-review.ts';
import { remarkEditor } from '../../../cases/pages/remark-editor.ts';
import { chinaDay } from '../../../time.ts';
import { basisLine } from '../../../ui/basis.ts';
import type { Fact } from '../../../ui/fact-list.ts';
import { declarationEventLabels, declarationStatusLabels } from '../../../ui/labels.ts';
import type { Html, Page } from '../../../ui/layout.ts';
import { describeAnswers } from '../../answers.ts';
import { formOfKind, type DeclaredKind } from '../../kinds.ts';
import { queue } from './queue.ts';

export interface FoundDeclaration extends FoundCase {
  readonly kind: DeclaredKind;
  readonly declarationCase: DeclarationCase;
}

const proofsRow: AnswerRow = { pointer: '/attachments', label: '证明材料', value: '' };

function answers({ policy, kind, declarationCase }: FoundDeclaration, view: DecisionView): Html {
  const { declaration, attachments } = declarationCase;
  const row = (one: AnswerRow, value: Html | string): Html =>
    answerItem(one.label, value, view.choices.length > 0 ? remarkEditor(one, { ...view, policy }) : '');
  return html`<section aria-labelledby="answers-title">
    <h2 id="answers-title">申报内容</h2>
    <dl class="answers">
      ${describeAnswers(policy, kind, declaration.answers).map((one) => row(one, one.value))}
      ${row(proofsRow, html`<a href="#material-title">${attachments.length} 份</a>`)}
    </dl>
    ${basisLine(policy, kind.basis)}
  </section>`;
}

function factsOf({ declarationCase, policy, kind }: FoundDeclaration): Fact[] {
  const { declaration, personName, dueAt } = declarationCase;
  const { credits, year, authority } = declaration;
  return [
    ['申请人', personName],
    ['事项', kind.label],
    ['所属年度', `${year} 年度`],
    ['折算学分', credits === undefined ? undefined : shortCredits(parseCredits(credits))],
    ['审核机关', `${regionName(policy, authority)}财政局`],
    ['办理期限', chinaDay(new Date(dueAt))],
  ];
}

/** The form of the kind as a policy, with a field for the proofs, so that remarks on them have a label, too. */
export function remarkPolicy({ policy, kind }: Pick<FoundDeclaration, 'policy' | 'kind'>): Policy {
  const form = formOfKind(policy, kind);
  const [section] = form.form.value.sections;
  const proofs = {
    path: 'attachments',
    fields: [{ name: 'attachments', type: 'files' as const, label: proofsRow.label }],
  };
  return {
    ...form,
    form: { ...form.form, value: { sections: [{ ...section!, groups: [...section!.groups, proofs] }] } },
  };
}

/** A declaration: what was declared beside its proofs, a remark on any answer, and the decision. */
export function declarationCasePage(found: FoundDeclaration, view: DecisionView): Page {
  const { policy, kind, declarationCase } = found;
  const { declaration, personName, attachments } = declarationCase;
  const path = `${queue.path}/${declaration.id}`;
  return casePage(
    {
      title: `${personName}的申报`,
      heading: `${personName}的申报：${kind.label}`,
      trail: [...(queue.trail ?? []), { href: queue.path, label: queue.title }],
      status: declaration.status,
      statusLabel: declarationStatusLabels[declaration.status],
      path,
      back: { href: queue.path, label: '回到待审核列表' },
      facts: factsOf(found),
      answers: answers(found, view),
      reason: { label: '原因', hint: '不予通过的必须填写，申请人会看到。' },
      history: caseHistory(declaration.history, declarationEventLabels, {
        policy: remarkPolicy(found),
        showsActor: true,
      }),
      material: material(policy, `${path}/files`, attachments),
    },
    view,
  );
}
