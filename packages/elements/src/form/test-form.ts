import { createClient } from '@acct-kit/core/client';
import { emptyRecord, type Application, type Procedure, type CollectionRecord } from '@acct-kit/core/contract';
// eslint-disable-next-line no-restricted-imports -- for tests only, and not published
import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import type { AcctCollectionForm } from './acct-collection-form.ts';
import { receiptOf, type TestPortal } from './test-portal.ts';

const attachmentId = 'z'.repeat(22);

/** Waits longer than usual, because the machine may be busy with other tests. */
export const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(condition, what, { timeout: 8000 });

/** A record without mistakes by Beijing's rules. The person is invented. */
export const complete = (): CollectionRecord => ({
  ...emptyRecord(),
  personal: {
    name: '王芳',
    documentType: 'resident-id',
    documentNumber: '110105199003070025',
    sex: 'female',
    birthDate: '1990-03-07',
    ethnicity: '01',
    politicalStatus: '13',
    mobilePhone: '13900000001',
    address: '北京市朝阳区示例路 1 号',
  },
  education: [
    { level: '61', mode: 'full-time', school: '示例中学', major: '其他', graduatedOn: '2008-07', degree: '0' },
  ],
  employment: {
    status: 'accounting',
    employerName: '北京示例科技有限公司',
    employerCode: '91110108551385082Q',
    employerType: 'enterprise',
    workRegion: '110105',
    post: 'reports',
    accountingSince: '2012-08',
  },
  attachments: { photo: [attachmentId], identityFront: [attachmentId], identityBack: [attachmentId] },
  declaration: { truthful: true, signature: '王芳' },
});

export const returned = (): Application =>
  receiptOf(
    { procedure: 'first', region: '110000', record: complete() },
    {
      status: 'returned',
      version: 2,
      remarks: [{ pointer: '/education/0/school', reason: 'differs-from-document', text: '与毕业证书不一致' }],
    },
  );

interface Attributes {
  readonly locale?: string;
  readonly account?: string;
  readonly publicComputer?: boolean;
  readonly procedure?: Procedure;
  readonly elderFriendly?: boolean;
  readonly appearance?: 'dark';
}

/** Puts a form into the page, and waits for what it shows. */
export async function open(
  portal: TestPortal,
  {
    locale = 'zh-CN',
    account = '',
    publicComputer = false,
    procedure = 'first',
    elderFriendly = false,
    appearance,
  }: Attributes = {},
): Promise<AcctCollectionForm> {
  const client = createClient({ getToken: () => 'token', fetch: portal.fetch, retry: { limit: 0 } });
  const form = await fixture<AcctCollectionForm>(
    html`<acct-collection-form
      region="110000"
      procedure=${procedure}
      appearance=${appearance ?? 'light'}
      ?elder-friendly=${elderFriendly}
      locale=${locale}
      account=${account}
      ?public-computer=${publicComputer}
      .client=${client}
    ></acct-collection-form>`,
  );
  await until(() => root(form).querySelector('h2'), 'the form has opened');
  return form;
}

export const root = (form: AcctCollectionForm): ShadowRoot => form.shadowRoot!;
export const all = <T extends Element>(form: AcctCollectionForm, selector: string): T[] => [
  ...root(form).querySelectorAll<T>(selector),
];
export const words = (element: (ParentNode & { textContent: string | null }) | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const title = (form: AcctCollectionForm): string => words(root(form).querySelector('h2'));

export function control(form: AcctCollectionForm, label: string): HTMLInputElement {
  const found = all<HTMLLabelElement>(form, 'label').find((one) => words(one) === label);
  assert.exists(found, `a field ${label}`);
  return root(form).getElementById(found.htmlFor) as HTMLInputElement;
}

export function button(form: AcctCollectionForm, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(form, 'button').find((one) => words(one).startsWith(name));
  assert.exists(found, `a button ${name}`);
  return found;
}

export async function press(form: AcctCollectionForm, name: string): Promise<void> {
  button(form, name).click();
  await form.updateComplete;
}

export async function type(form: AcctCollectionForm, label: string, value: string): Promise<void> {
  const input = control(form, label);
  input.value = value;
  input.dispatchEvent(new Event(input.matches('select') ? 'change' : 'input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

export const front = '身份证件（人像面或信息页）';

/** Makes a small picture. */
export async function picture(name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return new File([blob!], name);
}

/** Chooses a file as a person does. */
export async function choose(form: AcctCollectionForm, label: string, file: File): Promise<void> {
  const files = new DataTransfer();
  files.items.add(file);
  const input = control(form, label);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await form.updateComplete;
}

/** Opens the form with a returned application, at the section that was returned. */
export async function revise(form: AcctCollectionForm): Promise<void> {
  await press(form, '修改并重新提交');
  await until(() => title(form) === '学历学位', 'the form has opened');
}

/** Opens the form with a returned application, corrects everything, and goes to the page of answers. */
export async function openComplete(portal: TestPortal, attributes: Attributes = {}): Promise<AcctCollectionForm> {
  const form = await open(portal, attributes);
  await revise(form);
  await type(form, '毕业院校', '示例第二中学');
  await press(form, '核对并提交');
  return form;
}
