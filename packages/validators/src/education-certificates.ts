import { yearDoubt } from './certificate-year.ts';
import { foldText } from './fold-text.ts';
import { type Issue, type Result, issue, pass, refuse } from './issue.ts';
import { badCharacter, lengthRangeIssue } from './layout.ts';
import { compact, compactKeepingDashes, digits, digitsAndCapitals, findOutside } from './text.ts';
import type { PlainNumber } from './travel-permits.ts';
import { type Validator, defineValidator } from './validator.ts';

export interface Diploma extends PlainNumber {
  /** Five digits for the school. This and the following are missing when the layout is not known. */
  school?: string;
  programme?: 'full-time' | 'adult' | 'self-study' | 'online';
  year?: number;
  level?: 'doctor' | 'master' | 'second-bachelor' | 'bachelor' | 'college';
}

const programmes: Record<string, NonNullable<Diploma['programme']>> = {
  1: 'full-time',
  5: 'adult',
  6: 'self-study',
  7: 'online',
};

const diplomaLevels: Record<string, NonNullable<Diploma['level']>> = {
  '01': 'doctor',
  '02': 'master',
  '04': 'second-bachelor',
  '05': 'bachelor',
  '06': 'college',
};

/** Diplomas have had nationwide numbers since 2001. Universities used the same layout from 1991 on. */
const firstDiplomaYear = 1991;

/**
 * 学历证书编号: 18 digits, school 5, programme 1, year 4, level 2, serial 6; 17 in the first years, with a serial of 5.
 * Diplomas of self-study examinations and those before 2001 have other layouts, with words, brackets and dashes. They are
 * accepted as they stand, with a warning. Source: university registrars. Confidence: probable.
 */
export const diplomaNumber: Validator<Diploma> = /* @__PURE__ */ defineValidator(
  'diploma-number',
  (input, { today }) => {
    const compacted = compact(input);
    if (isDiplomaLayout(compacted)) return readDiploma(compacted, today);
    const number = compactKeepingDashes(foldText(input));
    const wrong = oldDiplomaIssue(number) ?? lengthRangeIssue(number, 4, 40);
    return wrong ? refuse([wrong]) : pass({ number }, [issue('layout-unknown')]);
  },
);

/** Old numbers are written out, such as `(98)清大本毕字第0123号`. */
function oldDiplomaIssue(number: string): Issue | undefined {
  const stranger = number.search(/[^\dA-Z\p{Ideo}\-()[\]〔〕【】〈〉《》/.·]/u);
  return stranger < 0 ? undefined : badCharacter(number, stranger);
}

function isDiplomaLayout(number: string): boolean {
  const long = number.length === 17 || number.length === 18;
  return long && findOutside(number, digits) < 0 && programmes[number.charAt(5)] !== undefined;
}

function readDiploma(number: string, today: string | undefined): Result<Diploma> {
  const year = Number(number.slice(6, 10));
  const level = diplomaLevels[number.slice(10, 12)];
  // Numbers of self-study diplomas have the same length. A plausible year shows that this is not one.
  if (yearDoubt(year, firstDiplomaYear, today)) return pass({ number }, [issue('layout-unknown')]);
  const value: Diploma = { number, school: number.slice(0, 5), programme: programmes[number.charAt(5)]!, year };
  return level ? pass({ ...value, level }) : pass(value, [issue('level-unknown', { level: number.slice(10, 12) })]);
}

export interface Degree extends PlainNumber {
  /** Five digits for the institution that confers the degree. */
  school: string;
  level: 'doctor' | 'master' | 'bachelor';
  year: number;
  /** C adult education, Z professional degree, T equivalent qualification, Q other. */
  prefix?: string;
  /** The letter in place 11: S double, E second, Z self-study, others by professional field. */
  variant?: string;
}

const degreeLevels: Record<string, Degree['level']> = { 2: 'doctor', 3: 'master', 4: 'bachelor' };

/**
 * 学位证书编号: 16 places, school 5, level 1, year 4, serial 6 whose first may be a letter; before it, one of C, Z, T and
 * Q. Source: a notice of the Academic Degrees Committee (2005-08-25), as universities quote it. Confidence: probable.
 */
export const degreeNumber: Validator<Degree> = /* @__PURE__ */ defineValidator('degree-number', (input, { today }) => {
  const number = compact(input);
  const start = number !== '' && 'CZTQ'.indexOf(number.charAt(0)) >= 0 ? 1 : 0;
  const wrong = degreeLayoutIssue(number, start);
  if (wrong) return refuse([wrong]);
  const year = Number(number.slice(start + 6, start + 10));
  const doubt = yearDoubt(year, 1981, today); // the regulations on degrees are of 1981
  const variant = number.charAt(start + 10);
  const value: Degree = {
    number,
    school: number.slice(start, start + 5),
    level: degreeLevels[number.charAt(start + 5)]!,
    year,
    ...(start > 0 && { prefix: number.charAt(0) }),
    ...(digits.indexOf(variant) < 0 && { variant }),
  };
  return pass(value, doubt ? [doubt] : []);
});

function degreeLayoutIssue(number: string, start: number): Issue | undefined {
  if (number === '') return issue('empty');
  for (let i = start; i < number.length; i++) {
    const place = i - start;
    const allowed = place === 10 ? digitsAndCapitals : place === 5 ? '234' : digits;
    if (allowed.indexOf(number.charAt(i)) < 0) return badCharacter(number, i);
  }
  return lengthRangeIssue(number, start + 16, start + 16);
}
