import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The libraries that the form is measured beside, kept out of the project's own dependencies. */
const versions = { '@formio/js': '5.6.0', 'survey-core': '2.5.38', 'survey-js-ui': '2.5.38' };

const folder = path.join(import.meta.dirname, '../../.cache/peers');

/** Installs the peers once, into a folder that git ignores. @returns the path of one of their files */
export function installPeers(): (file: string) => string {
  const modules = path.join(folder, 'node_modules');
  if (!Object.keys(versions).every((name) => existsSync(path.join(modules, name)))) {
    mkdirSync(folder, { recursive: true });
    // npm would take the workspace above for its own if there were no manifest here.
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
    execFileSync('npm', ['install', '--workspaces=false', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
  }
  return (file) => path.join(modules, file);
}
