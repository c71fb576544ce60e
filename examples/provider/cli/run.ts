import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { describeBatchError, reportCsv, type BatchReport } from '@acct-kit/core/batch';
import { createClient, isAcctError } from '@acct-kit/core/client';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { createProgress, type Output } from './progress.ts';
import { summaryOf, textsIn } from './texts.ts';

/** The parts of the process that the program uses. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  once(signal: 'SIGINT', listener: () => void): unknown;
}

const exitCodes = { registered: 0, incomplete: 1, failed: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error that ends the program. It prints only the message. */
class Failure extends Error {}

async function tokenOf({ tokenFromInput, dryRun, locale }: Arguments, { env, stdin }: Surroundings): Promise<string> {
  const token = (tokenFromInput ? await text(stdin) : (env['ACCT_TOKEN'] ?? '')).trim();
  if (token === '' && !dryRun) throw new Failure(textsIn(locale).noToken);
  return token;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

async function register(given: Arguments, surroundings: Surroundings): Promise<BatchReport> {
  const { locale, file, baseUrl, dryRun, ignoreUnknownColumns, legacy15 } = given;
  const token = await tokenOf(given, surroundings);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(`${textsIn(locale).noFile} (${codeOf(error)}): ${file}`);
  });
  const stopping = new AbortController();
  surroundings.once('SIGINT', () => stopping.abort());
  const progress = createProgress(surroundings.stderr);
  try {
    return await createClient({ baseUrl, getToken: () => token, locale }).credits.registerBatch(bytes, {
      dryRun,
      ignoreUnknownColumns,
      legacy15,
      onInvalid: given.stop ? 'stop' : 'skip',
      onHidden: given.hidden ?? 'stop',
      signal: stopping.signal,
      onProgress: progress.show,
    });
  } finally {
    progress.end();
  }
}

async function writeReport(report: BatchReport, { locale, report: file }: Arguments, stdout: Output): Promise<void> {
  if (report.rows.length === 0) return;
  await writeFile(file, reportCsv(report, locale)).catch((error: unknown) => {
    throw new Failure(`${textsIn(locale).noReport} (${codeOf(error)}): ${file}`);
  });
  stdout.write(`${textsIn(locale).report}: ${file}\n`);
}

/** Rows that existed before count as registered, because the person may have sent the same file before. */
function exitCodeOf({ counts, sent, hiddenRows = [] }: BatchReport, { dryRun, hidden }: Arguments): ExitCode {
  const isHeldBack = !sent && !dryRun && hidden === undefined && hiddenRows.length > 0;
  const isDone = counts.invalid + counts.refused + counts.held === 0 && !isHeldBack;
  return isDone ? exitCodes.registered : exitCodes.incomplete;
}

/**
 * Runs the whole program.
 *
 * @returns its exit code
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const given = readArguments(argv);
  if ('wrong' in given) {
    stderr.write(`${given.wrong}\n\n${usage}`);
    return exitCodes.failed;
  }
  try {
    const report = await register(given, surroundings);
    stdout.write(summaryOf(report, given));
    await writeReport(report, given, stdout);
    return exitCodeOf(report, given);
  } catch (error) {
    if (!isAcctError(error) && !(error instanceof Failure)) throw error;
    stderr.write(`${isAcctError(error) ? describeBatchError(error, given.locale) : error.message}\n`);
    return exitCodes.failed;
  }
}
