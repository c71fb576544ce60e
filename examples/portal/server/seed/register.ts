import type { CreditCategory, CreditRegistration } from '@acct-kit/core/contract';
import type { Work } from '../context.ts';
import { json } from '../database/open.ts';
import { registerRows } from '../credits/registration/register-rows.ts';
import { chinaDay } from '../time.ts';
import { onlineSchool } from './accounts.ts';
import { seedId } from './ids.ts';

// People without accounts, in several districts and levels, so that the figures have something to count.

interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  readonly documentNumber: string;
  readonly authority: string;
  readonly level: string;
  readonly startedOn: string;
  /** The share of a year's credits that the person usually earns, in per cent. */
  readonly diligence: number;
}

const districts = ['110101', '110102', '110105', '110106', '110108', '110112'];
const levels = ['none', 'junior', 'junior', 'intermediate', 'intermediate', 'senior', 'professor'];
const surnames = '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗';
const givenNames = ['敏', '静怡', '建国', '丽华', '伟', '秀英', '志强', '晓燕', '海涛', '雪梅', '子涵', '玉兰', '立新'];

/** A number that looks random, but is the same every time. */
const spread = (index: number, salt: number): number => ((index + 1) * 7919 + salt * 104_729) % 9973;

const pick = <T>(list: ArrayLike<T>, number: number): T => list[number % list.length]!;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident number whose check digit fits, from its first 17 digits. */
export const withCheckDigit = (digits: string): string => {
  const sum = weights.reduce((total, weight, at) => total + Number(digits[at]) * weight, 0);
  return digits + '10X98765432'.charAt(sum % 11);
};

const two = (number: number): string => String(number).padStart(2, '0');

function registeredPerson(index: number): RegisteredPerson {
  const authority = pick(districts, spread(index, 1));
  const birth = `${1965 + (spread(index, 2) % 30)}${two(1 + (spread(index, 3) % 12))}${two(1 + (spread(index, 4) % 28))}`;
  const startedIn = 2010 + (spread(index, 5) % 13);
  return {
    id: seedId(`registered ${index}`),
    name: pick(surnames, spread(index, 6)) + pick(givenNames, spread(index, 7)),
    documentNumber: withCheckDigit(`${authority}${birth}${String(500 + index)}`),
    authority,
    level: pick(levels, spread(index, 8)),
    startedOn: `${startedIn}-${two(1 + (spread(index, 9) % 12))}-01`,
    diligence: 55 + (spread(index, 10) % 60),
  };
}

/** The people whom the figures count. */
export const registered: readonly RegisteredPerson[] = Array.from({ length: 72 }, (_, index) =>
  registeredPerson(index),
);

async function insertPeople({ db, now }: Omit<Work, 'account'>): Promise<void> {
  const rows = registered.map(({ diligence: _, ...person }) => ({
    ...person,
    documentType: 'resident-id',
    region: '110000',
    studies: json([]),
    createdAt: now,
  }));
  await db.insertInto('people').values(rows).execute();
}

interface DemoCourse {
  readonly title: string;
  readonly category: CreditCategory;
  readonly most: number;
  readonly day: string;
}

const yearlyCourses: readonly DemoCourse[] = [
  { title: '会计专业科目年度培训', category: 'professional', most: 60, day: '05-20' },
  { title: '会计公需科目年度培训', category: 'general', most: 30, day: '06-18' },
];

/** What a person has earned with a course: all of its credits, or fewer. */
function earned(index: number, { diligence }: RegisteredPerson, year: number, { most }: DemoCourse): string {
  const share = Math.min(100, diligence + (spread(index, year) % 50)) / 100;
  return `${Math.max(5, Math.round(most * share))}.00`;
}

const registrations = (year: number, today: string): CreditRegistration[] =>
  registered
    .filter(({ startedOn }) => Number(startedOn.slice(0, 4)) <= year)
    .flatMap((person, index) =>
      yearlyCourses.map((course) => ({
        documentType: 'resident-id',
        documentNumber: person.documentNumber,
        name: person.name,
        year,
        category: course.category,
        credits: earned(index, person, year, course),
        title: course.title,
        completedOn: `${year}-${course.day}`,
      })),
    )
    .filter(({ completedOn }) => completedOn <= today);

/** The register with the credits of the last five years, made by the same call as real ones. */
export async function seedRegister(work: Omit<Work, 'account'>): Promise<void> {
  const { db, now } = work;
  await insertPeople(work);
  const today = chinaDay(now);
  const current = Number(today.slice(0, 4));
  for (const year of [4, 3, 2, 1, 0].map((ago) => current - ago)) {
    const endOfYear = new Date(`${year}-12-20T02:00:00.000Z`);
    const registeredAt = endOfYear < now ? endOfYear : now;
    await registerRows({ db, providerId: onlineSchool.id, now: registeredAt }, registrations(year, today));
  }
}
