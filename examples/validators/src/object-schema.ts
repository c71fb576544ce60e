import type { StandardSchemaIssue, StandardSchemaV1, Validator } from '@acct-kit/validators';

type Fields = Record<string, Validator<unknown>>;
type ValueOf<V> = V extends Validator<infer T> ? T : never;

/** Combines validators of single fields to one Standard Schema for a form. It needs no schema library. */
export function objectSchema<F extends Fields>(
  fields: F,
): StandardSchemaV1<Record<keyof F, string>, { [Name in keyof F]: ValueOf<F[Name]> }> {
  return {
    '~standard': {
      version: 1,
      vendor: 'example',
      validate(input) {
        const value: Record<string, unknown> = {};
        const issues: StandardSchemaIssue[] = [];
        for (const [name, field] of Object.entries(fields)) {
          const result = field['~standard'].validate((input as Record<string, unknown>)[name]);
          if (result.issues) issues.push(...result.issues.map((issue) => ({ ...issue, path: [name] })));
          else value[name] = result.value;
        }
        return issues.length > 0 ? { issues } : { value: value as { [Name in keyof F]: ValueOf<F[Name]> } };
      },
    },
  };
}
