import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/** What the environment decides. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Holds the demo database and the files. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

/** A setting that cannot be used; its message is one line for whoever starts the portal. */
export class SettingError extends Error {}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingError(`PORT must be 0 to 65535, not "${text}"`);
  return port;
}

function databaseUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol))
    throw new SettingError('DATABASE_URL must look like postgres://user:password@host:5432/database');
  return text;
}

/** Reads the settings. @throws SettingError */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT'] ?? '8080'),
    dataDir: resolve(env['DATA_DIR'] ?? fileURLToPath(new URL('../../../.data', import.meta.url))),
    databaseUrl: databaseUrlOf(env['DATABASE_URL']),
  };
}
