import type { Context } from 'hono';
import type { PortalEnv, Services } from '../context.ts';
import { isUnavailable } from '../database/errors.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Describes a fault for the log: its kind, its code and where it happened. Its message is left out, because the messages
 * of databases contain values.
 */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [
    error.name,
    ...(typeof code === 'string' ? [code] : []),
    ...frames.slice(0, 8).map((line) => line.trim()),
  ].join(' | ');
}

/** The problem to answer an error with. Errors that are no problems of the contract are faults, and are logged. */
export function problemErrorOf(c: Context<PortalEnv>, { log }: Services, error: unknown): ProblemError {
  if (error instanceof ProblemError) {
    if (error.code === 'contract-broken')
      log(
        `fault ${c.get('requestId')} contract-broken ${error.errors?.map((e) => `${e.pointer} ${e.code}`).join(', ')}`,
      );
    return error;
  }
  log(`fault ${c.get('requestId')} ${describeFault(error)}`);
  return new ProblemError(isUnavailable(error) ? 'unavailable' : 'internal');
}
