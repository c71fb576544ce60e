// The Rollup plugins for the CDN files. Two plugins check the chunks and fail the build, one changes lit-html, and two
// write additional files.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const elements = path.join(root, 'packages/elements');
const chromium83 = readJson(path.join(import.meta.dirname, 'chromium-83.json'));
const licenceFile = 'acct-kit.LICENSES.txt';

/** Returns the first line of every file. */
export function banner() {
  const { version } = readJson(path.join(elements, 'package.json'));
  return `/*! Acct Kit ${version} | MIT | ${licenceFile} has the licences of what it contains */`;
}

/**
 * Makes lit-html use our own Trusted Types policy. lit-html creates a policy named `lit-html` when it loads. If the
 * page has its own copy of Lit, that copy creates a policy with the same name. A CSP may allow each name only once, and
 * then the second copy throws.
 */
export function ownTrustedTypesPolicy() {
  const theirs = 's.createPolicy("lit-html",{createHTML:t=>t})';
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/node_modules/lit-html/lit-html.js')) return undefined;
      if (!code.includes(theirs)) this.error(`lit-html no longer has ${theirs}, which we replace`);
      const ours = path.join(elements, 'src/cdn/trusted-types.ts');
      return { code: `import { policy } from ${JSON.stringify(ours)};\n${code.replace(theirs, 'policy')}`, map: null };
    },
  };
}

/**
 * Fails when a chunk uses a feature that Chromium 83 lacks and no polyfill adds, or a feature that a strict CSP
 * forbids. It checks our own code and the code of dependencies.
 */
export function runsEverywhere() {
  const isMissing = (name) => !chromium83.polyfilled.includes(name);
  const statics = Object.entries(chromium83.statics).flatMap(([of, names]) => names.map((name) => `${of}.${name}`));
  const forbidden = [
    new RegExp(`\\.(?:${chromium83.methods.filter(isMissing).join('|')})\\(`),
    new RegExp(`\\b(?:${[...statics.filter(isMissing), ...chromium83.globals].join('|')})\\b`),
    /(?:\?\?|&&|\|\|)=|\bstatic\s*\{/,
    /\bFunction\(|\beval\(|createPolicy\("lit-html"|\bprocess\.env\b/,
  ];
  return eachChunk('runs-everywhere', function check({ fileName, code }) {
    for (const pattern of forbidden) {
      const found = pattern.exec(code);
      if (!found) continue;
      const around = code.slice(Math.max(0, found.index - 60), found.index + 60);
      this.error(`${fileName} must run on Chromium 83 under a strict CSP, but has ${found[0]} in: ${around}`);
    }
  });
}

/** Fails when an `import()` loads a chunk that is not in the list of lazy parts. */
export function onlyListed(partOf) {
  return eachChunk('only-listed', function check(chunk) {
    if (chunk.isDynamicEntry && partOf(chunk) === undefined)
      this.error(`Add to lazyParts in rollup.config.mjs what is loaded lazily of ${chunk.moduleIds.join(', ')}`);
  });
}

/**
 * Writes `acct-kit.files.json`, from which a server can create `modulepreload` links and an import map. It contains the
 * integrity of each file, and the files that each entry loads immediately. `opening` lists, for each entry, the lazy
 * parts that it requests when it opens.
 */
export function fileList(partOf, opening) {
  return {
    name: 'file-list',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const withImports = (name) => [name, ...bundle[name].imports.flatMap(withImports)];
      const preloadsOf = ({ imports, name }) => {
        const parts = (opening[name] ?? []).map((part) => chunks.find((chunk) => partOf(chunk) === part).fileName);
        return [...new Set([...imports, ...parts].flatMap(withImports))];
      };
      const table = (list, valueOf) => Object.fromEntries(list.map((chunk) => [chunk.fileName, valueOf(chunk)]));
      const files = {
        integrity: table(chunks, ({ code }) => `sha384-${createHash('sha384').update(code).digest('base64')}`),
        preload: table(
          chunks.filter(({ isEntry }) => isEntry),
          preloadsOf,
        ),
      };
      const source = `${JSON.stringify(files, undefined, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'acct-kit.files.json', source });
    },
  };
}

/** Writes the licences of all packages whose code is in the files. */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
      const folders = new Set(ids.map(packageFolder).filter(Boolean));
      const texts = [...folders].sort().map((folder) => {
        const { name, version, license } = readJson(path.join(folder, 'package.json'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      this.emitFile({ type: 'asset', fileName: licenceFile, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function packageFolder(id) {
  for (let folder = path.dirname(id); folder.startsWith(path.join(root, 'node_modules') + path.sep);) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && readJson(file).version) return folder;
    folder = path.dirname(folder);
  }
  return undefined;
}

function eachChunk(name, check) {
  return {
    name,
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') check.call(this, chunk);
    },
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
