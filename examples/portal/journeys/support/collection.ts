import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoPerson } from '../../server/seed/people.ts';
import type { ChosenFile } from './pictures.ts';

const files = path.join(import.meta.dirname, '../../server/seed/files');

/** One of the synthetic pictures of the demo. */
export const picture = (name: string): string => path.join(files, name);

/** Signs in as one of the demo's people. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
}

/** The collection form on its page, loaded. */
export async function openForm(page: Page): Promise<Locator> {
  await page.goto('/collect');
  const form = page.locator('acct-collection-form');
  await expect(form.getByRole('heading', { level: 2 })).toBeVisible();
  return form;
}

/** A field by its label, exactly. */
export const field = (form: Locator, label: string): Locator => form.getByLabel(label, { exact: true });

export const next = (form: Locator): Promise<void> => form.getByRole('button', { name: '下一步' }).click();

/** Opens a section from the list of sections. */
export const goTo = (form: Locator, title: string): Promise<void> =>
  form.getByRole('navigation').getByRole('button', { name: title }).click();

export const section = (form: Locator, title: string): Locator =>
  form.getByRole('heading', { level: 2, name: title, exact: true });

export async function fillPersonal(form: Locator, { name, documentNumber, mobilePhone }: DemoPerson): Promise<void> {
  await expect(section(form, '个人信息')).toBeVisible();
  await field(form, '姓名').fill(name);
  await field(form, '证件类型').selectOption({ label: '居民身份证' });
  await field(form, '证件号码').fill(documentNumber);
  await field(form, '民族').selectOption({ label: '汉族' });
  await field(form, '政治面貌').selectOption({ label: '群众' });
  await field(form, '手机号码').fill(mobilePhone.replace(/^(...)(....)/, '$1 $2 '));
  await field(form, '联系地址').fill('北京市朝阳区示例路 1 号');
}

export async function fillEducation(form: Locator): Promise<void> {
  await expect(section(form, '学历学位')).toBeVisible();
  await field(form, '学历').selectOption({ label: '大学本科毕业' });
  await field(form, '学习形式').selectOption({ label: '全日制' });
  await field(form, '毕业院校').fill('示例财经大学');
  await field(form, '所学专业').fill('会计学');
  await field(form, '毕业年月').fill('2012年7月');
  await field(form, '学历证书编号').fill('100341201205001234');
  await field(form, '学位').selectOption({ label: '学士' });
  await field(form, '学位证书编号').fill('1003442012001234');
}

export async function fillEmployment(form: Locator): Promise<void> {
  await expect(section(form, '工作情况')).toBeVisible();
  await field(form, '就业状态').selectOption({ label: '在职，从事会计工作' });
  await field(form, '工作单位全称').fill('北京示例科技有限公司');
  await field(form, '统一社会信用代码').fill('91110108551385082Q');
  await field(form, '单位类型').selectOption({ label: '企业' });
  await field(form, '工作单位所在区').selectOption({ label: '朝阳区' });
  await field(form, '会计岗位').selectOption({ label: '财务会计报告（决算报告）编制' });
  await field(form, '开始从事会计工作时间').fill('2012-08');
}

export async function fillQualification(form: Locator): Promise<void> {
  await expect(section(form, '资格证书')).toBeVisible();
  await form.getByRole('button', { name: '添加一项专业技术资格' }).click();
  await field(form, '资格级别').selectOption({ label: '中级' });
  await field(form, '取得方式').selectOption({ label: '考试' });
  await field(form, '取得年月').fill('2016-09');
  await field(form, '证书编号（管理号）或批文号').fill('20160911010800098');
  await field(form, '批准单位').fill('北京市人力资源和社会保障局');
}

/** Chooses a file for a kind of document and waits until it has arrived. */
export async function upload(form: Locator, label: string, file: string | ChosenFile): Promise<void> {
  await field(form, label).setInputFiles(file);
  const name = typeof file === 'string' ? path.basename(file) : file.name;
  await expect(chosen(form, name).getByText('已上传')).toBeVisible();
}

/** A file that has been chosen, by its name. */
export const chosen = (form: Locator, name: string): Locator =>
  form.getByRole('listitem').filter({ hasText: name }).last();

export async function fillAttachments(form: Locator): Promise<void> {
  await expect(section(form, '照片和材料')).toBeVisible();
  await upload(form, '证件照', picture('photo-a.jpg'));
  await upload(form, '身份证件（人像面或信息页）', picture('identity-front.jpg'));
  await upload(form, '身份证件（国徽面或背面）', picture('identity-back.jpg'));
  await upload(form, '学历证书', picture('diploma.jpg'));
  await upload(form, '学位证书', picture('degree.jpg'));
  await upload(form, '专业技术资格证书', picture('title-certificate.jpg'));
}

export async function fillDeclaration(form: Locator, { name }: DemoPerson): Promise<void> {
  await expect(section(form, '真实性承诺')).toBeVisible();
  await form.getByRole('checkbox', { name: /我承诺/ }).check();
  await field(form, '承诺人姓名').fill(name);
}

/** Fills the whole form, up to the page on which the answers are checked. */
export async function fillForm(form: Locator, applicant: DemoPerson): Promise<void> {
  await fillPersonal(form, applicant);
  await next(form);
  await fillEducation(form);
  await next(form);
  await fillEmployment(form);
  await next(form);
  await fillQualification(form);
  await next(form);
  await fillAttachments(form);
  await next(form);
  await fillDeclaration(form, applicant);
  await next(form);
  await expect(section(form, '核对并提交')).toBeVisible();
}
