import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The libraries the bench runs beside, kept out of the project's own dependencies. */
const versions = {
  'id-validator': '1.3.0',
  idcard: '4.2.0',
  'image-size': '2.1.0',
  'probe-image-size': '7.5.0',
  stdnum: '1.12.0',
  'util-helpers': '5.8.1',
  validator: '13.15.35',
};

const folder = path.join(import.meta.dirname, '../.cache/peers');
const require = createRequire(path.join(folder, 'package.json'));

/** Installs the peers once, into a folder that git ignores. */
export function installPeers(): void {
  const manifest = path.join(folder, 'package.json');
  if (existsSync(path.join(folder, 'node_modules/validator'))) return;
  mkdirSync(folder, { recursive: true });
  // npm would take the workspace above for its own if there were no manifest here.
  writeFileSync(manifest, JSON.stringify({ private: true, dependencies: versions }));
  execFileSync('npm', ['install', '--workspaces=false', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
}

type Check = (number: string) => boolean;

/** Peers that check more of a resident number than its check digit. */
export function loadIdentityPeers(): Record<string, Check> {
  const idcard = require('idcard') as { verify: Check };
  const { isIdCard } = require('util-helpers') as { isIdCard: Check };
  const { isIdentityCard } = require('validator') as { isIdentityCard: (number: string, locale: string) => boolean };
  const { stdnum } = require('stdnum') as {
    stdnum: { CN: { ric: { validate(number: string): { isValid: boolean } } } };
  };
  const IdValidator = require('id-validator') as new (regions: unknown) => { isValid: Check };
  const idValidator = new IdValidator(require('id-validator/src/GB2260'));
  return {
    'util-helpers': (number) => isIdCard(number),
    idcard: (number) => idcard.verify(number),
    validator: (number) => isIdentityCard(number, 'zh-CN'),
    stdnum: (number) => stdnum.CN.ric.validate(number).isValid,
    'id-validator': (number) => idValidator.isValid(number),
  };
}

/** Peers that check social credit codes. */
export function loadOrganizationPeers(): Record<string, Check> {
  const { isSocialCreditCode } = require('util-helpers') as { isSocialCreditCode: Check };
  const { stdnum } = require('stdnum') as {
    stdnum: { CN: { uscc: { validate(number: string): { isValid: boolean } } } };
  };
  return {
    'util-helpers': (number) => isSocialCreditCode(number),
    stdnum: (number) => stdnum.CN.uscc.validate(number).isValid,
  };
}

type ReadSize = (bytes: Buffer) => { width?: number } | null;

export function loadImagePeers(): Record<string, ReadSize> {
  const probe = require('probe-image-size') as { sync: ReadSize };
  const { imageSize } = require('image-size') as { imageSize: ReadSize };
  return { 'probe-image-size': (bytes) => probe.sync(bytes), 'image-size': imageSize };
}
