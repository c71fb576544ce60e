import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoPerson } from '../../server/seed/people.ts';
import { firstCollection, sectionsOf, type SectionTitle, type Step } from './first-collection.ts';
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

/** Fills one section, which is the one that is shown. */
export async function fillSection(form: Locator, title: SectionTitle, person: DemoPerson): Promise<void> {
  await expect(section(form, title)).toBeVisible();
  for (const step of firstCollection[title](person)) await take(form, step);
}

async function take(form: Locator, step: Step): Promise<void> {
  if ('fill' in step) await field(form, step.fill).fill(step.text);
  else if ('choose' in step) await field(form, step.choose).selectOption({ label: step.option });
  else if ('tick' in step) await form.getByRole('checkbox', { name: step.tick }).check();
  else if ('press' in step) await form.getByRole('button', { name: step.press }).click();
  else await upload(form, step.upload, picture(step.file));
}

export const fillPersonal = (form: Locator, person: DemoPerson): Promise<void> => fillSection(form, '个人信息', person);

/** Chooses a file for a kind of document and waits until it has arrived. */
export async function upload(form: Locator, label: string, file: string | ChosenFile): Promise<void> {
  await field(form, label).setInputFiles(file);
  const name = typeof file === 'string' ? path.basename(file) : file.name;
  await expect(chosen(form, name).getByText('已上传')).toBeVisible();
}

/** A file that has been chosen, by its name. */
export const chosen = (form: Locator, name: string): Locator =>
  form.getByRole('listitem').filter({ hasText: name }).last();

/** Fills the whole form, up to the page on which the answers are checked. */
export async function fillForm(form: Locator, applicant: DemoPerson): Promise<void> {
  for (const [title] of sectionsOf(applicant)) {
    await fillSection(form, title, applicant);
    await next(form);
  }
  await expect(section(form, '核对并提交')).toBeVisible();
}
