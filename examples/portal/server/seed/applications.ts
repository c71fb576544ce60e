import type { ReviewDecision } from '@acct-kit/core/contract';
import type { Work } from '../context.ts';
import { applications } from '../applications/handlers.ts';
import { reviews } from '../applications/review-handlers.ts';
import { findAccount } from '../auth/accounts.ts';
import { namedIn, storeFiles } from './files.ts';
import { seedId } from './ids.ts';
import { chenWei, gaoYu, heYun, liMing, luoNa, sunLi, zhaoJing, type DemoPerson } from './people.ts';
import { demoRecord, type DemoCareer } from './records.ts';

interface DemoApplication {
  readonly person: DemoPerson;
  readonly career: DemoCareer;
  readonly submittedDaysAgo: number;
  readonly decided?: { readonly daysAgo: number; readonly decision: ReviewDecision };
}

const demoApplications: readonly DemoApplication[] = [
  {
    person: zhaoJing,
    career: {
      graduatedOn: '2005-07',
      employerName: '京样商贸有限公司（演示）',
      employerCode: '91110105MA00DEM228',
      workRegion: '110105',
      accountingSince: '2005-08',
      titleObtainedOn: '2012-10',
    },
    submittedDaysAgo: 40,
    decided: { daysAgo: 33, decision: { decision: 'approve' } },
  },
  {
    person: heYun,
    career: {
      graduatedOn: '2009-07',
      employerName: '样例软件有限公司（演示）',
      employerCode: '91110108MA00DEM30E',
      workRegion: '110108',
      accountingSince: '2009-08',
      titleObtainedOn: '2015-09',
    },
    submittedDaysAgo: 60,
    decided: { daysAgo: 52, decision: { decision: 'approve' } },
  },
  {
    person: gaoYu,
    career: {
      graduatedOn: '2008-07',
      employerName: '京样商贸有限公司（演示）',
      employerCode: '91110105MA00DEM228',
      workRegion: '110105',
      accountingSince: '2008-08',
      titleObtainedOn: '2014-10',
    },
    submittedDaysAgo: 120,
    decided: { daysAgo: 110, decision: { decision: 'approve' } },
  },
  {
    person: luoNa,
    career: {
      graduatedOn: '2012-07',
      employerName: '样例科技有限公司（演示）',
      employerCode: '91110105MA00DEM14D',
      workRegion: '110105',
      accountingSince: '2012-09',
      titleObtainedOn: '2018-10',
    },
    submittedDaysAgo: 200,
    decided: { daysAgo: 190, decision: { decision: 'approve' } },
  },
  {
    person: chenWei,
    career: {
      graduatedOn: '2015-07',
      employerName: '京样商贸有限公司（演示）',
      employerCode: '91110105MA00DEM228',
      workRegion: '110105',
      accountingSince: '2015-09',
      titleObtainedOn: '2020-09',
    },
    submittedDaysAgo: 9,
    decided: {
      daysAgo: 4,
      decision: {
        decision: 'return',
        remarks: [
          { pointer: '/attachments/titleCertificate', reason: 'scan-incomplete', text: '缺少证书编号页，请补充。' },
          {
            pointer: '/employment/employerName',
            reason: 'differs-from-document',
            text: '与在职证明上的单位名称不一致。',
          },
        ],
      },
    },
  },
  {
    person: liMing,
    career: {
      graduatedOn: '2007-07',
      employerName: '样例科技有限公司（演示）',
      employerCode: '91110105MA00DEM14D',
      workRegion: '110105',
      accountingSince: '2007-08',
      titleObtainedOn: '2013-10',
    },
    submittedDaysAgo: 3,
  },
  {
    person: sunLi,
    career: {
      graduatedOn: '2010-07',
      employerName: '样例软件有限公司（演示）',
      employerCode: '91110108MA00DEM30E',
      workRegion: '110108',
      accountingSince: '2010-09',
      titleObtainedOn: '2016-09',
    },
    submittedDaysAgo: 2,
  },
];

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

async function seedApplication(work: Omit<Work, 'account'>, one: DemoApplication): Promise<void> {
  const { person, career, submittedDaysAgo, decided } = one;
  const submittedAt = daysBefore(work.now, submittedDaysAgo);
  const rows = await storeFiles(work.files, person, submittedAt);
  await work.db.insertInto('attachments').values(rows).execute();
  const applicant = await findAccount(work.db, seedId(`account ${person.key}`));
  const reviewer = await findAccount(work.db, seedId(`reviewer ${career.workRegion}`));
  if (applicant === undefined || reviewer === undefined) throw new Error('the demo accounts are missing');
  const record = demoRecord(person, career, namedIn(rows));
  const { id, version } = await applications.submit(
    { ...work, account: applicant, now: submittedAt },
    { params: {}, body: { procedure: 'first', region: '110000', record } },
  );
  if (decided === undefined) return;
  await reviews.decide(
    { ...work, account: reviewer, now: daysBefore(work.now, decided.daysAgo) },
    { params: { applicationId: id }, version, body: decided.decision },
  );
}

/** Applications in every state, made by the same calls as real ones. */
export async function seedApplications(work: Omit<Work, 'account'>): Promise<void> {
  for (const one of demoApplications) await seedApplication(work, one);
}
