import { type Validator, describeIssue, mobilePhone, residentId, socialCreditCode } from '@acct-kit/validators';
import * as z from 'zod/mini';

/**
 * Creates a zod schema from a validator. It parses text to the value of the number, or reports the validator's
 * messages.
 */
function numberOf<T>(validator: Validator<T>) {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const result = validator.check(text);
      if (result.ok) return result.value;
      for (const issue of result.issues) {
        context.issues.push({ code: 'custom', message: describeIssue(issue, 'zh-CN'), input: text });
      }
      return z.NEVER;
    }),
  );
}

/** One row of an employer's list of employees. */
export const employee = z.object({
  person: numberOf(residentId),
  employer: numberOf(socialCreditCode),
  mobile: z.optional(numberOf(mobilePhone)),
});
