import { html } from 'hono/html';
import type { Attachment, Remark } from '@acct-kit/core/contract';
import { codeLabel, fieldAt, type Field, type Policy } from '@acct-kit/core/policy';
import type { DeclaredKind } from '../kinds.ts';
import type { Html } from '../../ui/layout.ts';
import { basisLine } from '../../ui/basis.ts';
import { fieldMessage, type FormError } from '../../ui/error-summary.ts';
import { fileInput, longInput, radios, select, textInput, type ControlOptions } from '../../ui/fields.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import { proofName } from '../../attachments/pages/uploads.ts';
import { answerName, type DeclareInput } from './input.ts';

export interface FormView {
  readonly policy: Policy;
  readonly kind: DeclaredKind;
  readonly input: DeclareInput;
  readonly errors: readonly FormError[];
  /** The proofs that are uploaded already. */
  readonly proofs: readonly Attachment[];
  readonly remarks: readonly Remark[];
  readonly action: string;
  readonly submit: string;
  /** The version that is being corrected. */
  readonly version?: number;
}

/** Up to this many choices are shown as radio buttons, more as a select. */
const mostRadios = 5;

const choicesOf = (policy: Policy, { type, codes }: Field) =>
  type === 'choice'
    ? (policy.codes[codes ?? ''] ?? []).map(({ code, label }) => ({ value: code, label }))
    : [
        { value: 'true', label: '是' },
        { value: 'false', label: '否' },
      ];

const examples: Partial<Record<Field['type'], string>> = { date: '例如 2026-05-18', month: '例如 2026-05' };

function control({ policy, input, errors }: FormView, field: Field): Html {
  const options: ControlOptions = {
    name: answerName(field.name),
    label: field.label,
    value: input.answers[field.name] ?? '',
    errors,
    hint: field.hint ?? examples[field.type],
    optional: field.required !== true,
  };
  switch (field.type) {
    case 'long-text':
      return longInput({ ...options, rows: 4 });
    case 'choice':
    case 'yes-no':
    case 'confirmation': {
      const choices = choicesOf(policy, field);
      return choices.length <= mostRadios
        ? radios({ ...options, options: choices })
        : select({ ...options, options: [{ value: '', label: '请选择' }, ...choices] });
    }
    case 'text':
    case 'date':
    case 'month':
    case 'files':
      return textInput({
        ...options,
        inputMode: field.inputMode,
        short: field.type !== 'text' || field.inputMode === 'numeric',
      });
  }
}

const remarkNote = (policy: Policy, remarks: readonly Remark[]): Html | '' =>
  remarks.length === 0
    ? ''
    : html`<div class="notice notice-remark">
        ${remarks.map(
          ({ reason, text }) =>
            html`<p>
              <strong>退回原因：</strong
              >${codeLabel(policy, 'returnReason', reason)}${text === undefined ? '' : `：${text}`}
            </p>`,
        )}
      </div>`;

const remarksAt = ({ policy, remarks }: FormView, pointer: string): Html | '' =>
  remarkNote(
    policy,
    remarks.filter((remark) => remark.pointer === pointer),
  );

const keptProof = (policy: Policy, { id, kind, name }: Attachment): Html =>
  html`<div class="choice">
    <input type="checkbox" name="attachments" id="kept-${id}" value="${id}" checked />
    <label for="kept-${id}">${name}<span class="quiet">（${proofLabel(policy, kind)}）</span></label>
  </div>`;

/** The label of a kind of file as a proof. */
export const proofLabel = (policy: Policy, kind: string): string =>
  kind === 'other' ? '其他证明材料' : (fieldAt(policy, `/attachments/${kind}`)?.label ?? '证明材料');

function proofFields(view: FormView): Html {
  const { policy, kind, proofs, errors } = view;
  const kinds = kind.proofs ?? ['other'];
  return html`<div class="form-part">
    <h2>证明材料</h2>
    <p class="hint">
      ${kind.proofs === undefined ? '选填。' : kinds.length > 1 ? '以下至少上传一项。' : ''}清晰完整的 JPG 或 PNG
      图片，每张不超过 10 MB，可以一次选多张。
    </p>
    ${remarksAt(view, '/attachments')}
    ${
      proofs.length === 0
        ? ''
        : html`<fieldset class="field">
            <legend>已上传（取消勾选即不再使用）</legend>
            ${proofs.map((proof) => keptProof(policy, proof))}
          </fieldset>`
    }
    ${kinds.map((one) => fileInput({ name: proofName(one), label: proofLabel(policy, one), errors }))}
  </div>`;
}

/** The form of a kind, as the policy has it. It works without script. */
export const declareForm = (view: FormView): Html =>
  html`<form class="form" method="post" action="${view.action}" enctype="multipart/form-data" novalidate>
    ${view.kind.hint === undefined ? '' : html`<p>${view.kind.hint}</p>`} ${basisLine(view.policy, view.kind.basis)}
    ${fieldMessage(view.errors, 'form')}
    ${view.kind.fields.map((field) => html`${remarksAt(view, `/answers/${field.name}`)} ${control(view, field)}`)}
    ${proofFields(view)}
    <input type="hidden" name="year" value="${view.input.year}" />
    <input type="hidden" name="kind" value="${view.kind.kind}" />
    ${view.version === undefined ? '' : html`<input type="hidden" name="version" value="${view.version}" />`}
    ${formKeyField()}
    <button class="button" type="submit">${view.submit}</button>
  </form>`;
