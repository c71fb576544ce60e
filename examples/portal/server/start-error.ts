import { FolderInUse } from './database/lock.ts';
import { UnknownSchema } from './database/migrate.ts';
import { SettingError, type Settings } from './settings.ts';

const codeOf = (error: unknown): string | undefined => {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Where a DATABASE_URL leads, without its user and password. */
export function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

/** Why a database cannot be used, by the codes of Node and PostgreSQL. */
const databaseAnswers: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host cannot be looked up',
  ETIMEDOUT: 'nothing answered in time',
  '28P01': 'the password is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no such database',
  '42501': 'the user may not create tables',
};

function databaseAnswer(error: unknown): string | undefined {
  const isTimeout = error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
  return databaseAnswers[isTimeout ? 'ETIMEDOUT' : (codeOf(error) ?? '')];
}

/** One line that says why the portal did not start, or `undefined` where the reason is not known. */
export function explainStartError(error: unknown, settings: Settings | undefined): string | undefined {
  if (error instanceof SettingError) return error.message;
  if (settings === undefined) return undefined;
  const { port, dataDir, databaseUrl } = settings;
  const code = codeOf(error);
  if (error instanceof FolderInUse)
    return `The data folder ${dataDir} is in use by another portal. Stop it, or set DATA_DIR.`;
  if (error instanceof UnknownSchema) {
    const place = databaseUrl === undefined ? `data folder ${dataDir}` : `database at ${placeOf(databaseUrl)}`;
    return `The ${place} is of another version of the portal. Remove it, or use another one.`;
  }
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or set PORT.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Not allowed to use port ${port} or to write to ${dataDir}. Set PORT or DATA_DIR.`;
  const answer = databaseUrl === undefined ? undefined : databaseAnswer(error);
  if (databaseUrl !== undefined && answer !== undefined)
    return `DATABASE_URL does not work: ${placeOf(databaseUrl)}: ${answer}.`;
  return undefined;
}
