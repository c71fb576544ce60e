import type { CreditCategory } from '@acct-kit/core/contract';
import type { Work } from '../context.ts';
import { credits } from '../credits/handlers.ts';
import { findAccount } from '../auth/accounts.ts';
import { seedId } from './ids.ts';
import { wangFang, zhaoJing, zhouMin, type DemoPerson } from './people.ts';

type Course = readonly [completedOn: string, category: CreditCategory, credits: string, title: string];

const wangFangCourses: readonly Course[] = [
  ['2024-04-18', 'professional', '30.00', '企业会计准则应用与实务'],
  ['2024-07-09', 'professional', '30.00', '增值税与企业所得税实务'],
  ['2024-09-20', 'general', '30.00', '会计职业道德与法治'],
  ['2025-05-15', 'professional', '24.00', '管理会计工具与案例'],
  ['2025-08-26', 'professional', '21.50', '内部控制与风险管理'],
  ['2025-10-11', 'general', '30.00', '数字经济与会计信息化'],
  ['2026-03-12', 'professional', '24.00', '政府会计制度解析'],
  ['2026-06-05', 'general', '10.00', '会计诚信建设'],
];

const zhaoJingCourses: readonly Course[] = [
  ['2022-06-10', 'professional', '60.00', '财务报告编制与分析'],
  ['2022-09-15', 'general', '30.00', '会计法律制度'],
  ['2023-05-20', 'professional', '66.00', '企业会计准则专题'],
  ['2023-10-18', 'general', '30.00', '会计职业道德规范'],
  ['2024-06-06', 'professional', '60.00', '成本管理与预算'],
  ['2024-08-30', 'general', '30.00', '会计法修订解读'],
  ['2025-04-22', 'professional', '60.00', '税收政策与纳税实务'],
  ['2025-09-12', 'general', '30.00', '数据安全与会计信息化'],
  ['2026-05-13', 'professional', '40.00', '合并财务报表'],
];

const zhouMinCourses: readonly Course[] = [
  ['2026-04-15', 'professional', '36.00', '预算绩效管理实务'],
  ['2026-07-22', 'general', '30.00', '会计人员职业道德规范'],
];

/** The name that it is registered under differs by a character, so it waits for confirmation. */
const pendingCourse: Course = ['2026-09-16', 'professional', '12.50', '财务共享与智能财务'];

type ProviderWork = Omit<Work, 'now'>;

const registerCourse = async (
  work: ProviderWork,
  { documentNumber }: DemoPerson,
  name: string,
  [completedOn, category, amount, title]: Course,
): Promise<unknown> =>
  credits.register(
    { ...work, now: new Date(`${completedOn}T09:30:00.000Z`) },
    {
      params: {},
      body: {
        documentType: 'resident-id',
        documentNumber,
        name,
        year: Number(completedOn.slice(0, 4)),
        category,
        credits: amount,
        title,
        completedOn,
      },
    },
  );

/** Credits of several years, made by the same call as real ones. */
export async function seedCredits(work: Omit<Work, 'account'>): Promise<void> {
  const account = await findAccount(work.db, seedId('account provider'));
  if (account === undefined) throw new Error('the demo accounts are missing');
  const providerWork = { ...work, account };
  for (const course of wangFangCourses) await registerCourse(providerWork, wangFang, wangFang.name, course);
  await registerCourse(providerWork, wangFang, '王方', pendingCourse);
  for (const course of zhaoJingCourses) await registerCourse(providerWork, zhaoJing, zhaoJing.name, course);
  for (const course of zhouMinCourses) await registerCourse(providerWork, zhouMin, zhouMin.name, course);
}
