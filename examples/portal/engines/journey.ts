import { sectionsOf, type Step } from '../journeys/support/first-collection.ts';
import { picture } from '../journeys/support/collection.ts';
import type { DemoPerson } from '../server/seed/people.ts';
import type { Person } from './person.ts';

const take = async (person: Person, step: Step): Promise<unknown> => {
  if ('fill' in step) return person.fill(step.fill, step.text);
  if ('choose' in step) return person.choose(step.choose, step.option);
  if ('tick' in step) return person.tick(step.tick);
  if ('press' in step) return person.press(step.press);
  if (step.upload === '证件照') return uploadByTool(person, step.file);
  await person.upload(step.upload, picture(step.file));
  return person.reads('item', step.file, '已上传');
};

/** A number with two digits changed over: the form says so, and leads to the field. */
async function mistakeAndMend(person: Person, number: string): Promise<void> {
  await person.fill('证件号码', number.replace(/(.)(.)$/, '$2$1'));
  await person.press('下一步');
  await person.press('校验码');
  await person.fill('证件号码', number);
}

/** Leaves the page when it says that everything is kept, and comes back. */
async function leaveAndComeBack(person: Person, portal: string): Promise<void> {
  await person.reads('text', '已保存');
  await person.open(`${portal}/collect`);
  await person.reads('text', '已恢复');
}

/** Chooses the photo in the tool that brings it into shape. */
async function uploadByTool(person: Person, file: string): Promise<void> {
  await person.press('选择照片并裁剪');
  await person.isAt('调整证件照');
  await person.upload('选择照片', picture(file));
  await person.press('使用这张照片');
  await person.reads('item', file.replace(/\.jpg$/, ''), '已上传');
}

async function fileCollection(person: Person, portal: string, applicant: DemoPerson): Promise<void> {
  for (const [title, steps] of sectionsOf(applicant)) {
    await person.isAt(title);
    for (const step of steps) await take(person, step);
    if (title === '个人信息') await mistakeAndMend(person, applicant.documentNumber);
    if (title === '学历学位') await leaveAndComeBack(person, portal);
    await person.press('下一步');
  }
  await person.isAt('核对并提交');
  await person.reads('text', '110105********0025');
  await person.press('提交审核');
  await person.isAt('已提交，等待审核');
}

/**
 * The whole way of somebody who has credits of three years: signs in, files the first collection with a mistake, a pause and
 * a photo to adjust on the way, gets the receipt, finds it again, and looks at an earlier year's credits.
 */
export async function walk(person: Person, portal: string, applicant: DemoPerson): Promise<void> {
  await person.open(`${portal}/sign-in?next=/collect`);
  await person.press(applicant.name);
  await fileCollection(person, portal, applicant);
  const receipt = await person.reads('text', '110105-');
  await person.open(`${portal}/collect`);
  await person.reads('text', receipt);
  await person.open(`${portal}/credits`);
  await person.press('2024');
  await person.reads('heading', '2024');
}
