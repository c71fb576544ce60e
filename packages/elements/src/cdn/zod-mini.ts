/**
 * What the CDN files run in place of `zod/mini`: the part of it that the contract is written in, with the same verdicts,
 * results and codes. zod itself would be a tenth of the file. The build puts it in (`rollup.config.mjs`), fails where the
 * contract uses something that is missing here, and a test holds the two against each other.
 */

type Path = readonly (string | number)[];

interface Issue {
  readonly code: string;
  readonly path: Path;
  /** Of `unrecognized_keys`. */
  readonly keys?: readonly string[];
}

/** A further condition on a value that has the right type: the code of what is wrong with it. */
interface Check {
  readonly test: (value: never) => string | false;
}

interface Schema {
  /** Gives the value that is handed on, and adds what is wrong to `issues`. */
  readonly run: (value: unknown, path: Path, issues: Issue[]) => unknown;
  readonly isOptional?: true;
  readonly check: (...checks: readonly Check[]) => Schema;
}

type Shape = Readonly<Record<string, Schema>>;

const schemaOf = (run: Schema['run']): Schema => ({
  run,
  check: (...checks) =>
    schemaOf((value, path, issues) => {
      const known = issues.length;
      const result = run(value, path, issues);
      for (const { test } of checks) {
        // A value of another type is not looked at any further.
        if (issues.slice(known).some(({ code }) => code === 'invalid_type')) break;
        const code = test(result as never);
        if (code !== false) issues.push({ code, path });
      }
      return result;
    }),
});

const valueOf = (isValid: (value: unknown) => boolean, code = 'invalid_type'): Schema =>
  schemaOf((value, path, issues) => {
    if (!isValid(value)) issues.push({ code, path });
    return value;
  });

const objectOf = (shape: Shape, isStrict: boolean): Schema =>
  schemaOf((value, path, issues) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', path });
      return value;
    }
    const given = value as Record<string, unknown>;
    const unknown = Object.keys(given).filter((key) => !Object.prototype.hasOwnProperty.call(shape, key));
    const result: Record<string, unknown> = {};
    for (const [key, { run, isOptional }] of Object.entries(shape)) {
      if (key in given || !isOptional) result[key] = run(given[key], [...path, key], issues);
    }
    if (!isStrict) for (const key of unknown) if (key !== '__proto__') result[key] = given[key];
    if (isStrict && unknown.length > 0) issues.push({ code: 'unrecognized_keys', path, keys: unknown });
    return result;
  });

const lengthOf = (value: string | readonly unknown[]): number => [...value].length;

export const string = (): Schema => valueOf((value) => typeof value === 'string');

export const boolean = (): Schema => valueOf((value) => typeof value === 'boolean');

export const unknown = (): Schema => valueOf(() => true);

/** A schema, and a check of another one that gives numbers. */
export const int = (): Schema & Check => ({
  ...valueOf((value) => Number.isSafeInteger(value)),
  test: (value) => !Number.isSafeInteger(value) && 'invalid_type',
});

export const coerce = {
  number: (): Schema =>
    schemaOf((value, path, issues) => {
      const number = Number(value);
      if (!Number.isFinite(number)) issues.push({ code: 'invalid_type', path });
      return number;
    }),
};

const enumOf = (values: readonly unknown[]): Schema => valueOf((value) => values.includes(value), 'invalid_value');
export { enumOf as enum };

export const optional = ({ run }: Schema): Schema => ({
  ...schemaOf((value, path, issues) => (value === undefined ? undefined : run(value, path, issues))),
  isOptional: true,
});

export const array = ({ run }: Schema): Schema =>
  schemaOf((value, path, issues) => {
    if (Array.isArray(value)) return value.map((item, index) => run(item, [...path, index], issues));
    issues.push({ code: 'invalid_type', path });
    return value;
  });

export const record = (key: Schema, value: Schema): Schema =>
  schemaOf((given, path, issues) => {
    const known = issues.length;
    const entries = objectOf({}, false).run(given, path, issues);
    if (issues.length > known) return given;
    return Object.fromEntries(
      Object.entries(entries as object).map(([name, item]) => {
        const keyIssues: Issue[] = [];
        key.run(name, [], keyIssues);
        if (keyIssues.length > 0) issues.push({ code: 'invalid_key', path: [...path, name] });
        return [name, value.run(item, [...path, name], issues)];
      }),
    );
  });

export const strictObject = (shape: Shape): Schema & { readonly shape: Shape } => ({ ...objectOf(shape, true), shape });

export const looseObject = (shape: Shape): Schema => objectOf(shape, false);

export const regex = (pattern: RegExp): Check => ({
  test: (value: string) => !pattern.test(value) && 'invalid_format',
});

export const minLength = (least: number): Check => ({
  test: (value: string) => lengthOf(value) < least && 'too_small',
});

export const maxLength = (most: number): Check => ({
  test: (value: string) => lengthOf(value) > most && 'too_big',
});

export const gte = (least: number): Check => ({ test: (value: number) => value < least && 'too_small' });

export const lte = (most: number): Check => ({ test: (value: number) => value > most && 'too_big' });

type Parsed =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

export function safeParse({ run }: Schema, value: unknown): Parsed {
  const issues: Issue[] = [];
  const data = run(value, [], issues);
  return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
}
