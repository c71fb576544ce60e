import { yearDoubt } from './certificate-year.ts';
import { type Issue, issue, pass, refuse } from './issue.ts';
import { badCharacter, characterIssue, layoutIssue, lengthRangeIssue } from './layout.ts';
import { isMainlandProvince } from './provinces.ts';
import { compact, digits, digitsAndCapitals, findOutside } from './text.ts';
import type { PlainNumber } from './travel-permits.ts';
import { type Validator, defineValidator } from './validator.ts';

export interface CpaCertificate extends PlainNumber {
  /** Two digits; `10` are the firms that the Ministry of Finance supervises itself. */
  province: string;
  /** The eight digits of the firm; missing for members without one. */
  firm?: string;
  serial: string;
}

/**
 * 注册会计师证书: 12 digits, eight of the firm (province, city, number) and four of the person; 6 digits, province and
 * serial, for members of no firm. Source: a notice of the Chinese Institute of CPAs of unknown age, so an unknown
 * province only warns. Confidence: probable.
 */
export const cpaCertificate: Validator<CpaCertificate> = /* @__PURE__ */ defineValidator('cpa-certificate', (input) => {
  const number = compact(input);
  const layout = layoutIssue(number, digits, 6, 12);
  if (layout) return refuse([layout]);
  const province = number.slice(0, 2);
  const firm = number.length === 12 ? { firm: number.slice(0, 8) } : {};
  return pass({ number, province, ...firm, serial: number.slice(-4) }, provinceDoubt(province));
});

/**
 * Firms in Shenzhen have numbers of their own, apart from Guangdong (44). The notice leaves their code out, and we know of no
 * other source, so this only keeps a warning from being shown. Confidence: low.
 */
const shenzhen = '47';

function provinceDoubt(province: string): Issue[] {
  const known = province === '10' || province === shenzhen || isMainlandProvince(Number(province));
  return known ? [] : [issue('province-unknown', { province })];
}

export interface CpaExamCertificate extends PlainNumber {
  /** The whole examination (全科合格证), or its professional stage. */
  stage: 'all' | 'professional';
  /** Whether all subjects were passed at once or over years. */
  passed: 'at-once' | 'over-years';
  year: number;
  province: string;
}

/**
 * Certificates of the CPA examination: Z (at once) or Y (over years), two digits of year and of province, five of
 * serial; a Q before it for the whole examination. Source: third-party pages that agree. Confidence: probable.
 */
export const cpaExamCertificate: Validator<CpaExamCertificate> = /* @__PURE__ */ defineValidator(
  'cpa-exam-certificate',
  (input, { today }) => {
    const number = compact(input);
    const body = number.charAt(0) === 'Q' ? number.slice(1) : number;
    const wrong = examLayoutIssue(number, body);
    if (wrong) return refuse([wrong]);
    const year = 2000 + Number(body.slice(1, 3));
    const province = body.slice(3, 5);
    const doubt = yearDoubt(year, 2009, today); // stages exist since 2009
    const value: CpaExamCertificate = {
      number,
      stage: body === number ? 'professional' : 'all',
      passed: body.charAt(0) === 'Z' ? 'at-once' : 'over-years',
      year,
      province,
    };
    return pass(value, [...(doubt ? [doubt] : []), ...provinceDoubt(province)]);
  },
);

function examLayoutIssue(number: string, body: string): Issue | undefined {
  if (number === '') return issue('empty');
  const start = number.length - body.length;
  if (body !== '' && 'ZY'.indexOf(body.charAt(0)) < 0) return badCharacter(number, start);
  const outside = findOutside(number, digits, start + 1);
  if (outside >= 0) return badCharacter(number, outside);
  return lengthRangeIssue(number, start + 10, start + 10);
}

/**
 * 税务师: 登记 and 管理号, whose layout is not published. Characters and length only. Confidence: low.
 */
export const taxAdviserCertificate: Validator<PlainNumber> = /* @__PURE__ */ defineValidator(
  'tax-adviser-certificate',
  checkPlain,
);

/**
 * 资产评估师: the layout is not published; numbers seen have eight digits, so that others warn. Confidence: low.
 */
export const assetAppraiserCertificate: Validator<PlainNumber> = /* @__PURE__ */ defineValidator(
  'asset-appraiser-certificate',
  (input) => {
    const result = checkPlain(input);
    if (result.ok && layoutIssue(result.value.number, digits, 8)) result.warnings.push(issue('layout-unknown'));
    return result;
  },
);

function checkPlain(input: string) {
  const number = compact(input);
  const wrong = characterIssue(number, digitsAndCapitals) ?? lengthRangeIssue(number, 6, 32);
  return wrong ? refuse([wrong]) : pass({ number });
}
