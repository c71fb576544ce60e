import { html } from 'hono/html';
import { transferReasons, type Attachment } from '@acct-kit/core/contract';
import { isAnswerOf, type Policy } from '@acct-kit/core/policy';
import { portalPlaces, resolvePolicy } from '../../policies/packs.ts';
import type { AccountOf } from '../../context.ts';
import type { DossierRow } from '../../dossier-versions/store.ts';
import { chinaDay } from '../../time.ts';
import { transferReasonLabels } from '../../ui/labels.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { bureauAt, districtName } from '../../ui/bureau-name.ts';
import { errorSummary, type FormError } from '../../ui/error-summary.ts';
import { fileInput, longInput, radios, select } from '../../ui/fields.ts';
import { formKeyField } from '../../ui/form-submission.ts';
import { proofName } from '../../attachments/pages/uploads.ts';
import type { TransferInput } from './input.ts';
import { proofTexts } from './texts.ts';

export interface NewView {
  readonly account: AccountOf<'person'>;
  readonly dossier: DossierRow;
  readonly input: TransferInput;
  readonly errors: readonly FormError[];
  /** The proofs that have been uploaded already. */
  readonly proofs: readonly Attachment[];
  readonly now: Date;
}

const placeLink = (region: string, chosen: string, now: Date): Html =>
  html`<li>
    <a href="/transfers/new?to=${region}" ${region === chosen ? html`aria-current="true"` : ''}
      >${resolvePolicy(region, chinaDay(now)).name}</a
    >
  </li>`;

/** Every district that can be chosen, but the one that keeps the dossier. */
const districtsOf = (policy: Policy, { authority }: DossierRow) => {
  const table = policy.codes['districts'] ?? [];
  return table
    .filter(({ code }) => isAnswerOf(table, code) && code !== authority)
    .map(({ code }) => ({ value: code, label: districtName(policy, code) }));
};

const keptProof = ({ id, name }: Attachment): Html =>
  html`<div class="choice">
    <input type="checkbox" name="attachments" id="kept-${id}" value="${id}" checked />
    <label for="kept-${id}">${name}</label>
  </div>`;

const keptProofs = (proofs: readonly Attachment[]): Html | '' =>
  proofs.length === 0
    ? ''
    : html`<fieldset class="field">
        <legend>已上传（取消勾选即不再使用）</legend>
        ${proofs.map(keptProof)}
      </fieldset>`;

function form({ dossier, input, errors, proofs, now }: NewView): Html {
  const policy = resolvePolicy(input.region, chinaDay(now));
  return html`<form class="form" method="post" action="/transfers/new" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="region" value="${input.region}" />
    ${select({
      name: 'authority',
      label: '调入哪个区县',
      value: input.authority,
      errors,
      hint: `调转以后由${policy.name}的这个区县财政局保管档案。`,
      options: [{ value: '', label: '请选择' }, ...districtsOf(policy, dossier)],
    })}
    ${radios({
      name: 'reason',
      label: '调转原因',
      value: input.reason,
      errors,
      options: transferReasons.map((reason) => ({ value: reason, label: transferReasonLabels[reason] })),
    })}
    <div class="form-part">
      <h2>证明材料</h2>
      <p class="hint">按调转原因上传。清晰完整的 JPG 或 PNG 图片，每张不超过 10 MB，可以一次选多张。</p>
      ${keptProofs(proofs)}
      ${proofTexts.map(({ kind, ...text }) => fileInput({ ...text, name: proofName(kind), errors }))}
    </div>
    ${longInput({ name: 'note', label: '补充说明', value: input.note, errors, optional: true, rows: 3 })}
    ${formKeyField()}
    <button class="button" type="submit">提交调转申请</button>
  </form>`;
}

/** The application for a transfer: first the province or city, then the rest. It works without script. */
export const newPage = (view: NewView): Page => ({
  title: '申请调转',
  hasErrors: view.errors.length > 0,
  account: view.account,
  trail: [{ href: '/transfers', label: '调转' }],
  main: html`${errorSummary(view.errors)}
    <h1>申请调转</h1>
    <p class="lead">现在保管档案的是${bureauAt(view.dossier, view.now)}，由它审核您的申请。</p>
    <nav aria-label="调入哪个省市">
      <p>调入哪个省市：</p>
      <ul class="filters">
        ${portalPlaces().map((region) => placeLink(region, view.input.region, view.now))}
      </ul>
    </nav>
    ${form(view)}`,
});
