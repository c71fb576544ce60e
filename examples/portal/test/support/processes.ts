import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestDatabase, TestPortal } from './databases.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** A portal in a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
}

export const envOf = ({ dataDir, databaseUrl }: TestDatabase): Record<string, string> => ({
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl ?? '',
  DEMO: '1',
});

/** Starts a portal, on a free port unless `env` names one. */
export function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--conditions=@acct-kit/source', main], {
    env: { ...process.env, DATABASE_URL: '', DEMO: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  return { child, output: () => output };
}

/** Where the portal says it is, once it has said everything. */
export async function urlOf({ child, output }: Started): Promise<string> {
  const closed = once(child, 'close');
  while (!output().includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(`the portal did not start: ${output()}`);
    await Promise.race([once(child.stdout!, 'data'), closed]);
  }
  return /Acct Kit portal: (\S+)/.exec(output())?.[1] ?? '';
}

/** How the process ended, and all that it said. */
export async function endOf({ child, output }: Started): Promise<{ code: number | null; output: string }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

export function kill(started: Started, signal: NodeJS.Signals): ReturnType<typeof endOf> {
  started.child.kill(signal);
  return endOf(started);
}

/** For the helpers that call a portal. */
export const portalAt = (url: string): TestPortal => ({ portal: { url } }) as TestPortal;
