import { parseArgs } from 'node:util';

/** The arguments of the command line, parsed. */
export interface Arguments {
  readonly file: string;
  readonly baseUrl: string;
  readonly report: string;
  readonly locale: 'zh-CN' | 'en';
  readonly dryRun: boolean;
  readonly stop: boolean;
  readonly ignoreUnknownColumns: boolean;
  readonly legacy15: boolean;
  /** What happens to rows that are hidden in the sheet; without a choice nothing is sent while there are any. */
  readonly hidden: 'register' | 'skip' | undefined;
  readonly tokenFromInput: boolean;
}

export const usage = `Usage: node register.ts FILE --base-url URL [options]

FILE is an XLSX or CSV file with the columns of the template. The token of the portal is read from the environment
variable ACCT_TOKEN.

  --base-url URL             where the portal's API is, https://kj.example.gov.cn/api/v1
  --token-stdin              read the token from the standard input instead
  --report FILE              where to write the rows that were not registered; default: FILE.report.csv
  --dry-run                  check the file and write the report; send nothing, need no token
  --stop                     send nothing at all while any row is wrong
  --ignore-unknown-columns   leave out columns that are not in the template
  --legacy15                 take resident numbers of 15 digits, and register them with 18
  --hidden register|skip     register or leave out the rows that are hidden in the sheet; without it nothing is sent
                             while there are any
  --locale zh-CN|en          language of the texts; default: zh-CN

Exit code: 0 all rows are registered, or were before; 1 some are not; 2 it failed, and can be run again.
`;

/** Parses the arguments. If they are invalid, it returns a message that says why. */
export function readArguments(argv: readonly string[]): Arguments | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'base-url': { type: 'string', default: '' },
        'token-stdin': { type: 'boolean', default: false },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        stop: { type: 'boolean', default: false },
        'ignore-unknown-columns': { type: 'boolean', default: false },
        legacy15: { type: 'boolean', default: false },
        hidden: { type: 'string' },
        locale: { type: 'string', default: 'zh-CN' },
      },
    });
    const [file, ...others] = positionals;
    const { locale, hidden } = values;
    if (file === undefined || others.length > 0) return { wrong: 'Name one file.' };
    if (locale !== 'zh-CN' && locale !== 'en') return { wrong: '--locale is zh-CN or en.' };
    if (hidden !== undefined && hidden !== 'register' && hidden !== 'skip')
      return { wrong: '--hidden is register or skip.' };
    if (values['base-url'] === '' && !values['dry-run']) return { wrong: '--base-url is missing.' };
    return {
      file,
      baseUrl: values['base-url'],
      report: values.report ?? `${file}.report.csv`,
      locale,
      dryRun: values['dry-run'],
      stop: values.stop,
      ignoreUnknownColumns: values['ignore-unknown-columns'],
      legacy15: values.legacy15,
      hidden,
      tokenFromInput: values['token-stdin'],
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
