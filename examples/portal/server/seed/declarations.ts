import type { Work } from '../context.ts';
import { declarations } from '../declarations/handlers.ts';
import { findAccount } from '../auth/accounts.ts';
import { chinaDay } from '../time.ts';
import { seedId } from './ids.ts';
import { zhaoJing } from './people.ts';

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** An exam that waits for the reviewer, declared by the same call as a real one. */
export async function seedDeclarations(work: Omit<Work, 'account'>): Promise<void> {
  const account = await findAccount(work.db, seedId(`account ${zhaoJing.key}`));
  if (account === undefined) throw new Error('the demo accounts are missing');
  const completedOn = chinaDay(daysBefore(work.now, 30));
  const year = Number(completedOn.slice(0, 4));
  await declarations.submit(
    { ...work, account, now: daysBefore(work.now, 2) },
    {
      params: {},
      body: {
        year,
        kind: 'exam-subject',
        region: '110000',
        answers: {
          exam: 'senior',
          title: `${year}年度全国会计专业技术高级资格考试`,
          subjects: '高级会计实务',
          quantity: '1',
          completedOn,
        },
        attachments: [seedId(`file ${zhaoJing.key} titleCertificate`)],
      },
    },
  );
}
