import { organizationDigit } from './check-digit.ts';
import { issue, pass, refuse } from './issue.ts';
import { layoutIssue } from './layout.ts';
import { compactWithX, digitsAndCapitals } from './text.ts';
import type { PlainNumber } from './travel-permits.ts';
import { type Validator, defineValidator } from './validator.ts';

/**
 * 组织机构代码 (GB 11714-1997), which the social credit code replaced in 2015: eight characters, a check digit that may
 * be X. The dash before it is not part of the value. Confidence: certain.
 */
export const organizationCode: Validator<PlainNumber> = /* @__PURE__ */ defineValidator(
  'organization-code',
  (input, options) => {
    const number = compactWithX(input);
    const layout = layoutIssue(number, digitsAndCapitals, 9);
    if (layout) return refuse([layout]);
    const issues = organizationDigit(number) === number.charAt(8) ? [] : [issue('check-digit')];
    if (issues.length > 0 && options.checkDigit !== 'warn') return refuse(issues);
    return pass({ number }, issues);
  },
);
