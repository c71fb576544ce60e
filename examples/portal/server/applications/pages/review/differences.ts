import { html } from 'hono/html';
import type { Application, RecordDifference } from '@acct-kit/core/contract';
import { codeLabel, fieldAt, labelAt, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import { resolvePolicy } from '../../../policies/packs.ts';
import type { Html } from '../../../ui/layout.ts';

/** Renders a row of the form, with its remark editor. */
export type ShowRow = (row: AnswerRow, before?: Html) => Html;

const nothing = html`<span class="quiet">未填写</span>`;

/** The label of a code. The national policy is asked, too, because the dossier may come from another province. */
const codeInWords = (policy: Policy, table: string, code: string): string =>
  [policy, resolvePolicy('000000', policy.date)]
    .map((where) => codeLabel(where, table, code))
    .find((label) => label !== code) ?? code;

/** An old answer, readable. */
function inWords(policy: Policy, pointer: string, value: unknown): Html {
  const field = fieldAt(policy, pointer, value);
  if (value === undefined || value === '') return nothing;
  if (typeof value === 'boolean') return html`${value ? '是' : '否'}`;
  if (Array.isArray(value)) return html`${value.length} 份`;
  const text = value as string;
  return html`${field?.codes === undefined ? text : codeInWords(policy, field.codes, text)}`;
}

/** A removed row with all its answers. */
const removedRow = (policy: Policy, { pointer, before }: RecordDifference): Html =>
  html`<div class="change">
    <h3>删除：${labelAt(policy, pointer)}</h3>
    <dl class="answers">
      ${Object.entries(before as object).map(
        ([name, value]) =>
          html`<div class="answer">
            <dt>${fieldAt(policy, `${pointer}/${name}`)?.label ?? name}</dt>
            <dd><del>${inWords(policy, `${pointer}/${name}`, value)}</del></dd>
          </div>`,
      )}
    </dl>
  </div>`;

const within = (pointer: string, at: string): boolean => pointer === at || pointer.startsWith(`${at}/`);

/** One difference: a removed row, an added row, or an answer beside the old one. */
function difference(policy: Policy, one: RecordDifference, rows: readonly AnswerRow[], show: ShowRow): Html {
  const { pointer, at, before } = one;
  if (at === undefined) return removedRow(policy, one);
  const own = rows.filter((row) => within(row.pointer, at));
  const isAdded = pointer.endsWith('/-');
  const old = html`<span class="answer-before">原来：${inWords(policy, pointer, before)}</span>`;
  // The form has no row for an answer that it no longer asks.
  const gone = { pointer: at, label: fieldAt(policy, at)?.label ?? '', value: '' };
  return html`<div class="change">
    <h3>${isAdded ? '新增：' : ''}${labelAt(policy, at)}</h3>
    <dl class="answers">
      ${own.length === 0 ? show(gone, old) : own.map((row) => show(row, isAdded ? undefined : old))}
    </dl>
  </div>`;
}

/** Whether a row of the form is new, or differs from the dossier. */
export const isChanged = ({ changes = [] }: Application, { pointer }: AnswerRow): boolean =>
  changes.some(({ at }) => at !== undefined && within(pointer, at));

/** All differences from the dossier, old beside new. */
export const differences = (
  policy: Policy,
  { changes = [] }: Application,
  rows: readonly AnswerRow[],
  show: ShowRow,
): Html =>
  html`<section aria-labelledby="changes-title">
    <h2 id="changes-title">变更内容（${changes.length} 处）</h2>
    ${changes.map((one) => difference(policy, one, rows, show))}
  </section>`;
