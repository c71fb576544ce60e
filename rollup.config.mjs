// One build for the three packages:
//   1. ES modules, one entry for each subpath that a package exports, without their dependencies;
//   2. the type declarations of the same entries (`rollup -c --configNoTypes` leaves them out);
//   3. the CDN files in packages/elements/dist/cdn: modules with everything in them, for pages without a bundler.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'terser';
import {
  banner,
  fileList,
  licences,
  onlyListed,
  ownTrustedTypesPolicy,
  runsEverywhere,
} from './.scripts/cdn-plugins.mjs';

const root = import.meta.dirname;
const packages = ['validators', 'core', 'elements'];
const elements = path.join(root, 'packages/elements');
const sourceCondition = '@acct-kit/source';

/** The oldest browser engine that the files run on. */
const target = ['chrome83'];

/** The CDN files that a page names, by their sources. */
const cdnEntries = {
  'acct-kit': 'cdn/acct-kit.ts',
  'acct-collection-form': 'cdn/acct-collection-form.ts',
  'ce-credit-viewer': 'cdn/ce-credit-viewer.ts',
  'acct-kit.en': 'locales/en.ts',
  'acct-kit.starter': 'cdn/starter.ts',
};

/** The parts that an element loads when they are needed. Each is a CDN file of its own, and no other `import()` is allowed. */
const lazyParts = {
  packs: 'form/lazy/packs/index.ts',
  places: 'form/lazy/places/index.ts',
  drafts: 'form/lazy/drafts/index.ts',
  'issue-texts': 'form/lazy/issue-texts/index.ts',
  images: 'form/lazy/images/index.ts',
  'dossier-edit': 'form/lazy/dossier-edit/index.ts',
  print: 'form/lazy/print/index.ts',
  'elder-friendly': 'form/lazy/elder-friendly/index.ts',
  details: 'viewer/lazy/details/index.ts',
};

/** The lazy parts that an entry asks for as soon as it opens, so that a page can have them loaded early. */
const opening = {
  'acct-kit': ['packs', 'drafts', 'issue-texts'],
  'acct-collection-form': ['packs', 'drafts', 'issue-texts'],
};

export default function config({ configNoTypes = false } = {}) {
  return [...packages.map(modules), ...(configNoTypes ? [] : [declarations()]), cdnFiles()];
}

// 1 and 2: the packages

function modules(name) {
  const folder = path.join(root, 'packages', name);
  return {
    input: entries(name),
    external: isDependency,
    plugins: [esbuild({ target, sourceMap: true })],
    // An entry for a framework has nothing but types.
    onLog: failOnWarnings((log) => log.code === 'EMPTY_BUNDLE'),
    output: {
      dir: path.join(folder, 'dist'),
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: path.join(folder, 'src'),
      sourcemap: true,
    },
  };
}

/** All packages at once: the compiler then reads everything once. */
function declarations() {
  const input = packages.flatMap((name) =>
    Object.entries(entries(name)).map(([entry, file]) => [`${name}/dist/${entry}`, file]),
  );
  return {
    input: Object.fromEntries(input),
    external: isDependency,
    plugins: [dts({ tsconfig: path.join(root, 'tsconfig.json') })],
    // An entry that only registers an element has no types.
    onLog: failOnWarnings((log) => log.code === 'EMPTY_BUNDLE'),
    output: {
      dir: path.join(root, 'packages'),
      format: 'es',
      entryFileNames: '[name].d.ts',
      chunkFileNames: ({ moduleIds }) =>
        `${path.relative(path.join(root, 'packages'), moduleIds[0]).split(path.sep)[0]}/dist/types/[name]-[hash].d.ts`,
    },
  };
}

/** `{ 'define/x': '…/src/define/x.ts' }` from the `exports` of a package. */
function entries(name) {
  const { exports } = readJson(path.join(root, 'packages', name, 'package.json'));
  return Object.fromEntries(
    Object.values(exports)
      .filter((conditions) => typeof conditions === 'object')
      .map((conditions) => [
        conditions.default.replace(/^\.\/dist\//, '').replace(/\.js$/, ''),
        path.join(root, 'packages', name, conditions[sourceCondition]),
      ]),
  );
}

function isDependency(id) {
  return !id.startsWith('.') && !path.isAbsolute(id);
}

// 3: the CDN files

/**
 * Rollup decides which code goes into which file. An entry keeps its name, so that a page need not change. The other files
 * are named by their content, so that files of two versions never mix: not in a cache, and not while a page is open.
 */
function cdnFiles() {
  const source = (file) => path.join(elements, 'src', file);
  const partOf = ({ moduleIds }) =>
    Object.keys(lazyParts).find((part) => moduleIds.includes(source(lazyParts[part]))) ??
    (moduleIds.includes(source('define/define-element.ts')) ? 'base' : undefined);
  return {
    ...forBrowsers(Object.fromEntries(Object.entries(cdnEntries).map(([name, file]) => [name, source(file)]))),
    // An entry is only ever imported by the page: with `?v=2` behind its address it would else run twice.
    preserveEntrySignatures: 'strict',
    output: {
      dir: path.join(elements, 'dist/cdn'),
      format: 'es',
      entryFileNames: '[name].min.js',
      chunkFileNames: (chunk) => `acct-kit.${partOf(chunk) ?? chunk.name}-[hash].min.js`,
      hashCharacters: 'hex',
      plugins: [minified(banner()), runsEverywhere(), onlyListed(partOf), fileList(partOf, opening), licences()],
    },
  };
}

/** Sources and dependencies in one. The size test measures the validators in the same way. */
export function forBrowsers(input) {
  return {
    input,
    treeshake: {
      // As `sideEffects` in the manifests of these packages says; the resolver does not apply it to relative imports.
      moduleSideEffects: (id) => !/packages\/(core|validators)\/src\//.test(id.replaceAll('\\', '/')),
    },
    plugins: [
      nodeResolve({ browser: true, exportConditions: [sourceCondition, 'production'] }),
      ownTrustedTypesPolicy(),
      esbuild({
        target,
        // Chromium knows `?.` since 80. esbuild lowers it until 91 for a bug with `?.(...spread)`, which nobody writes here.
        supported: { 'optional-chain': true },
        charset: 'utf8',
        define: { 'process.env.NODE_ENV': '"production"' },
        // Dependencies too: they are written for newer browsers.
        include: /\.[cm]?[jt]s$/,
        exclude: [],
        sourceMap: false,
      }),
    ],
    onLog: failOnWarnings(
      (log) => log.code === 'CIRCULAR_DEPENDENCY' && log.ids.every((id) => id.includes('node_modules')),
    ),
  };
}

/** Minifies each file, and puts a line on top of it. */
export function minified(preamble = '') {
  return {
    name: 'minified',
    async renderChunk(code) {
      const options = { module: true, ecma: 2020, format: { comments: false, preamble } };
      return { code: (await minify(code, options)).code, map: null };
    },
  };
}

/** A warning that is not expected fails the build. */
function failOnWarnings(isExpected) {
  return (level, log, handler) => {
    if (level !== 'warn') handler(level, log);
    else if (!isExpected(log)) handler('error', log);
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
