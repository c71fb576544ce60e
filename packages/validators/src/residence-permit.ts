import { birthYearDoubt } from './birth-date.ts';
import { fail, issue, pass, refuse } from './issue.ts';
import { type PersonNumber, definePersonValidator, personIssues, readPerson } from './person-number.ts';
import { isMainlandProvince } from './provinces.ts';
import type { Validator } from './validator.ts';

/** Hong Kong, Macao, Taiwan. The last is not the 71 of GB/T 2260. */
const regions = [810000, 820000, 830000];

/**
 * 港澳台居民居住证: 18 places as on a resident card, beginning with 810000, 820000 or 830000.
 *
 * Source: 国办发〔2018〕81号, article 3. Confidence: certain.
 */
export const residencePermit: Validator<PersonNumber> = /* @__PURE__ */ definePersonValidator(
  'residence-permit',
  (number, digits, options) => {
    const { region } = digits;
    if (region >= 900000) return fail('other-kind', { kind: 'permanent-resident-id' });
    if (isMainlandProvince(Math.floor(region / 10000))) return fail('other-kind', { kind: 'resident-id' });
    const issues = personIssues(digits, options);
    if (!regions.includes(region)) issues.unshift(issue('region-unknown', { region }));
    if (issues.length > 0) return refuse(issues);
    const doubt = birthYearDoubt(Math.floor(digits.birth / 10000));
    return pass(readPerson(number, digits), doubt && [doubt]);
  },
);
