import type { Context } from 'hono';
import type { PortalEnv, Services } from '../context.ts';
import { isUnavailable } from '../database/errors.ts';
import { ProblemError } from './problem-error.ts';

/**
 * What is logged of a fault: its kind, its code and where it happened. Its message is left out, for databases put
 * values into theirs.
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

/** The refusal that an error amounts to; a fault of our own is logged. */
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
