import { PGlite } from '@electric-sql/pglite';
import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { dependencies } = createRequire(import.meta.url)('../../package.json') as {
  dependencies: Record<string, string>;
};

const template = join(tmpdir(), `acct-kit-pglite-${dependencies['@electric-sql/pglite']}`);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Making an empty PGlite folder takes seconds, copying one does not. Test files that start at once may all make it. */
async function makeTemplate(): Promise<void> {
  const folder = await mkdtemp(`${template}-`);
  await (await PGlite.create(folder)).close();
  await rename(folder, template).catch(() => rm(folder, { recursive: true, force: true }));
}

/** Puts an empty PGlite database where there is none. */
export async function copyTemplate(to: string): Promise<void> {
  if (!(await exists(template))) await makeTemplate();
  await cp(template, to, { recursive: true });
}
