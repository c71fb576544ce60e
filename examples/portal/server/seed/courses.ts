import type { CourseDraft } from '@acct-kit/core/contract';
import type { Work } from '../context.ts';
import { courses } from '../courses/handlers.ts';
import { findAccount } from '../auth/accounts.ts';
import { chinaDay } from '../time.ts';
import { seedId } from './ids.ts';

type Offer = Omit<CourseDraft, 'year' | 'number'>;

const offers: readonly Offer[] = [
  { title: '企业会计准则应用与实务', category: 'professional', credits: '30.00' },
  { title: '增值税与企业所得税实务', category: 'professional', credits: '30.00' },
  { title: '内部控制与风险管理', category: 'professional', credits: '24.00' },
  { title: '会计人员职业道德规范', category: 'general', credits: '30.00' },
];

/** What the training provider offers this year. */
export async function seedCourses(work: Omit<Work, 'account'>): Promise<void> {
  const account = await findAccount(work.db, seedId('account provider'));
  if (account === undefined) throw new Error('the demo accounts are missing');
  const year = Number(chinaDay(work.now).slice(0, 4));
  for (const [index, offer] of offers.entries()) {
    const body = { ...offer, year, number: `${year}-${String(index + 1).padStart(2, '0')}` };
    await courses.create({ ...work, account }, { params: {}, body });
  }
}
