import { fileURLToPath } from 'node:url';
import { delimiter, resolve } from 'node:path';
import { PolicyError, type PolicyPack } from '@acct-kit/core/policy';
import { loadPacks } from './policies/packs.ts';

/** The settings, from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Holds the demo database and the files. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** How long a start waits for a PostgreSQL that does not answer yet. */
  readonly databaseWaitSeconds: number;
  /** Whether this is the demo: made-up people, who sign in without a password. */
  readonly isDemo: boolean;
  /** Policy packs that add to the built-in ones or replace them. */
  readonly packs: readonly PolicyPack[];
  /** The place whose portal this is; the first built-in one where it is not set. */
  readonly place?: string | undefined;
}

/** A setting that cannot be used. Its message is one line for the person who starts the portal. */
export class SettingError extends Error {}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingError(`PORT must be 0 to 65535, not "${text}"`);
  return port;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 3600)
    throw new SettingError(`DATABASE_WAIT_SECONDS must be 0 to 3600, not "${text}"`);
  return seconds;
}

function databaseUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol))
    throw new SettingError('DATABASE_URL must look like postgres://user:password@host:5432/database');
  return text;
}

function packsOf(text: string | undefined): readonly PolicyPack[] {
  if (text === undefined || text === '') return [];
  try {
    return loadPacks(text.split(delimiter));
  } catch (error) {
    const lines =
      error instanceof PolicyError
        ? error.mistakes.map(({ path, message }) => `${path}: ${message}`)
        : [error instanceof Error ? error.message : String(error)];
    throw new SettingError(`POLICY_PACKS cannot be used:\n  ${lines.join('\n  ')}`);
  }
}

function placeOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{6}$/.test(text))
    throw new SettingError(`POLICY_PLACE must be a code of six digits such as 370000, not "${text}"`);
  return text;
}

/** Without a DATABASE_URL the portal is the demo; with one it is the demo only when DEMO=1 asks for it. */
function isDemoOf(text: string | undefined, databaseUrl: string | undefined): boolean {
  if (text === undefined || text === '') return databaseUrl === undefined;
  if (text !== '0' && text !== '1') throw new SettingError(`DEMO must be 0 or 1, not "${text}"`);
  if (text === '0' && databaseUrl === undefined)
    throw new SettingError('DEMO=0 needs a DATABASE_URL: the database in the data folder is for the demo only');
  return text === '1';
}

/** Reads the settings. @throws SettingError */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const databaseUrl = databaseUrlOf(env['DATABASE_URL']);
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT'] ?? '8080'),
    dataDir: resolve(env['DATA_DIR'] ?? fileURLToPath(new URL('../../../.data', import.meta.url))),
    databaseUrl,
    isDemo: isDemoOf(env['DEMO'], databaseUrl),
    databaseWaitSeconds: secondsOf(env['DATABASE_WAIT_SECONDS'] ?? '30'),
    packs: packsOf(env['POLICY_PACKS']),
    place: placeOf(env['POLICY_PLACE']),
  };
}
