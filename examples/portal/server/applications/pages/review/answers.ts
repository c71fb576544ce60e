import { html } from 'hono/html';
import type { Application } from '@acct-kit/core/contract';
import { describeRecord, type AnswerGroup, type AnswerRow, type AnswerSection } from '@acct-kit/core/policy';
import { answerItem } from '../../../cases/pages/answer.ts';
import { remarkEditor, type RemarkContext } from '../../../cases/pages/remark-editor.ts';
import type { Html } from '../../../ui/layout.ts';
import { differences, isChanged } from './differences.ts';

export interface AnswersView extends RemarkContext {
  readonly application: Application;
  /** Whether the reviewer can put remarks on the answers. */
  readonly isOpen: boolean;
}

function answer({ label, value, files }: AnswerRow): Html {
  if (files === undefined) return value === '' ? html`<span class="quiet">未填写</span>` : html`${value}`;
  if (files.length === 0) return html`<span class="quiet">未上传</span>`;
  return html`${files.map(
    (id, index) =>
      html`<a href="#file-${id}"
        >查看材料${files.length > 1 ? ` ${index + 1}` : ''}<span class="visually-hidden">：${label}</span></a
      > `,
  )}`;
}

/** An answer, after the one that it replaces where there is one. */
const shownAnswer = (row: AnswerRow, before: Html | undefined): Html =>
  before === undefined ? answer(row) : html`${before} <span class="quiet">现在：</span>${answer(row)}`;

const answerRow = (row: AnswerRow, view: AnswersView, before?: Html): Html =>
  answerItem(row.label, shownAnswer(row, before), view.isOpen ? remarkEditor(row, view) : '');

const answerGroup = ({ title, rows }: AnswerGroup, view: AnswersView): Html =>
  html`${title === '' ? '' : html`<h3>${title}</h3>`}
    <dl class="answers">${rows.map((row) => answerRow(row, view))}</dl>`;

const answerSection = ({ id, title, groups }: AnswerSection, view: AnswersView): Html =>
  html`<section aria-labelledby="section-${id}">
    <h2 id="section-${id}">${title}</h2>
    ${groups.length === 0 ? html`<p class="quiet">未填写</p>` : groups.map((group) => answerGroup(group, view))}
  </section>`;

/** All answers. Where there is a dossier, what differs from it comes first. */
export function answerSections(view: AnswersView): Html {
  const { policy, application } = view;
  const sections = describeRecord(policy, application.record);
  if (application.changes === undefined) return html`${sections.map((section) => answerSection(section, view))}`;
  const rows = sections.flatMap(({ groups }) => groups).flatMap((group) => group.rows);
  const unchanged = sections.map((section) => ({
    ...section,
    groups: section.groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => !isChanged(application, row)) }))
      .filter((group) => group.rows.length > 0),
  }));
  return html`${differences(policy, application, rows, (row, before) => answerRow(row, view, before))}
    <h2 class="unchanged-title">其余内容（没有变更）</h2>
    ${unchanged.filter(({ groups }) => groups.length > 0).map((section) => answerSection(section, view))}`;
}
