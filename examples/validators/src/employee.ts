import { type Validator, describeIssue, mobilePhone, residentId, socialCreditCode } from '@acct-kit/validators';
import * as z from 'zod/mini';

/** A zod schema of a validator: text in, what the number says out, sentences for what is wrong. */
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

/** A row that an employer hands in. */
export const employee = z.object({
  person: numberOf(residentId),
  employer: numberOf(socialCreditCode),
  mobile: z.optional(numberOf(mobilePhone)),
});
