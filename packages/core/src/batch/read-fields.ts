import { identityDocument, personName, type IdentityDocumentType, type Issue } from '@acct-kit/validators';
import type { CreditCategory, CreditUnit } from '../contract/index.ts';
import { cellText, numberIn, plainText, type Cell } from './cell.ts';
import { dayMeant } from './moment.ts';
import type { ProblemParams } from './problems.ts';

/** The value of a cell, or its problem. */
export type Reading<T> = { readonly value: T } | { readonly wrong: readonly Wrong[] };

export interface Wrong {
  readonly code: string;
  readonly params?: ProblemParams | undefined;
}

export interface ReadOptions {
  /** The day in China, `YYYY-MM-DD`. */
  readonly today: string;
  /** Accepts resident numbers of 15 digits and registers them with 18. */
  readonly legacy15: boolean;
  /** The number of days from the workbook's day 0 to that of the 1900 date system. */
  readonly dayOffset: number;
}

const wrong = (code: string, params?: ProblemParams): Reading<never> => ({ wrong: [{ code, params }] });

/** Excel loses the last digits of longer numbers when it reads them as numbers. */
const exactBelow = 1e15;
const scientific = /^\d(?:\.\d+)?E\+?\d+$/i;
/** The way in which Excel itself writes long numbers. A course number may be like `2E10`, but not like this. */
const writtenByExcel = /^\d(?:\.\d+)?E\+\d{2,3}$/i;

const isLost = (cell: Cell, shortened: RegExp): boolean =>
  Math.abs(numberIn(cell) ?? 0) >= exactBelow || shortened.test(plainText(cell));

const words = <T extends string>(table: Record<T, readonly string[]>): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(table) as T[]).flatMap((value) =>
      [value, ...table[value]].map((word) => [word.replace(/[\s-]/g, '').toLowerCase(), value] as const),
    ),
  );

const documentTypes = words<IdentityDocumentType>({
  'resident-id': ['居民身份证', '身份证', '二代身份证', '中华人民共和国居民身份证', 'Resident ID card'],
  'residence-permit': ['港澳台居民居住证', '居住证', '港澳居民居住证', '台湾居民居住证'],
  'permanent-resident-id': ['外国人永久居留身份证', '外国人永久居留证', '永久居留证', 'Permanent resident ID card'],
  'hk-mo-travel-permit': ['港澳居民来往内地通行证', '港澳通行证', '回乡证'],
  'tw-travel-permit': ['台湾居民来往大陆通行证', '台胞证'],
  passport: ['护照', '普通护照', '中国护照', '外国护照'],
  'military-id': ['军官证', '军人证', '军人身份证件'],
});

const categories = words<CreditCategory>({
  professional: ['专业科目', '专业', '专业课', '专业科目学分'],
  general: ['公需科目', '公需', '公需课', '公需科目学分', '一般公需科目'],
});

const units = words<CreditUnit>({ credits: ['学分', '分', 'credit'], hours: ['学时', '课时', '小时', 'hour'] });

const wordIn =
  <T>(table: ReadonlyMap<string, T>) =>
  (cell: Cell): Reading<T> => {
    const value = table.get(plainText(cell).replace(/[\s-]/g, '').toLowerCase());
    return value === undefined ? wrong('unknown-code') : { value };
  };

export const readDocumentType = wordIn(documentTypes);
export const readCategory = wordIn(categories);
export const readUnit = wordIn(units);

const toReading = <T>(result: { ok: true; value: T } | { ok: false; issues: readonly Issue[] }): Reading<T> =>
  result.ok ? { value: result.value } : { wrong: result.issues };

export function readDocumentNumber(
  cell: Cell,
  type: IdentityDocumentType,
  { today, legacy15 }: ReadOptions,
): Reading<string> {
  const text = cellText(cell);
  if (isLost(cell, scientific)) return wrong('digits-lost');
  const result = identityDocument(type).check(text, { today, legacy15 });
  return toReading(result.ok ? { ok: true, value: result.value.number } : result);
}

export const readName = (cell: Cell): Reading<string> => toReading(personName.check(cellText(cell)));

/** The years for which portals accept credits. */
const firstYear = 1990;

export function readYear(cell: Cell, { today }: ReadOptions): Reading<number> {
  const [, digits] = /^(\d{4})(?:\.0+)?(?:年度?)?$/.exec(plainText(cell)) ?? [];
  if (digits === undefined) return wrong('year-format');
  const year = Number(digits);
  const last = Number(today.slice(0, 4)) + 1;
  return year < firstYear || year > last ? wrong('credit-year', { first: firstYear, last }) : { value: year };
}

/** More than the credits of two whole years, so probably a mistake. */
const mostCredits = 200;

/** An amount with two decimals, without its unit. */
export function readAmount(cell: Cell): Reading<string> {
  const text = plainText(cell).replace(/\s*(?:学分|分|学时|课时|小时)$/, '');
  const [, sign, whole = '', places = ''] = /^([-\u2212])?0*(\d+)(?:\.(\d+?)0*)?$/.exec(text) ?? [];
  if (whole === '') return wrong('amount-format');
  if (sign !== undefined || Number(`${whole}.${places}`) === 0) return wrong('credits-not-positive');
  if (places.length > 2) return wrong('amount-places');
  if (Number(whole) > mostCredits) return wrong('credits-too-many', { limit: mostCredits });
  return { value: `${whole}.${places.padEnd(2, '0')}` };
}

export function readDay(cell: Cell, { today, dayOffset }: ReadOptions, columnHasTimes = false): Reading<string> {
  const day = dayMeant(cell, dayOffset, columnHasTimes);
  if (day === undefined) return wrong('day-format');
  if (day > today) return wrong('date-in-future');
  return day < `${firstYear}-01-01` ? wrong('date-implausible', { first: firstYear }) : { value: day };
}

/** NUL and lone surrogates, which databases cannot store. */
const notStorable = /[\0\p{Surrogate}]/u;

/** The number of a course, which is an identifier like the number of a document: no digit of it may be lost. */
export const readCourse = (cell: Cell, longest: number): Reading<string> =>
  isLost(cell, writtenByExcel) ? wrong('digits-lost') : readText(cell, longest);

/** One line of at most `longest` characters. */
export function readText(cell: Cell, longest: number): Reading<string> {
  const text = cellText(cell).replace(/\s+/g, ' ');
  if (notStorable.test(text)) return wrong('text-not-storable');
  return text.length > longest ? wrong('text-too-long', { length: text.length, limit: longest }) : { value: text };
}
