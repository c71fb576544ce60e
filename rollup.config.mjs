// One build for the three packages:
//   1. ES modules, one entry for each subpath that a package exports, dependencies left out;
//   2. the type declarations of the same entries (left out by `rollup -c --configNoTypes`);
//   3. the CDN files, each with its integrity: both elements in one classic script, English in another, and modules that
//      the first loads by itself: the policy packs, and what only some people need.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'terser';
import { describeElements } from './.scripts/manifest.mjs';

const root = import.meta.dirname;
const packages = ['validators', 'core', 'elements'];
const elements = path.join(root, 'packages/elements');
const sourceCondition = '@acct-kit/source';

/** The oldest kernel that the files run on. */
const target = ['chrome83'];

/**
 * What an element loads when a person asks for more than is seen at once, by CDN file: each folder of an element that has
 * an `index.ts`.
 */
const later = Object.fromEntries(
  globSync('src/*/*/index.ts', { cwd: elements }).map((file) => [
    `acct-kit.${path.basename(path.dirname(file))}.min.js`,
    path.join(elements, file),
  ]),
);

/** What the CDN file changes in its dependencies, by file. */
const patches = {
  // lit-html creates a Trusted Types policy of this name when it loads; where the page has a copy of its own, the
  // second one throws.
  // Which versions of Lit are on the page only its development builds ask.
  'lit-html/lit-html.js': [
    ['createPolicy("lit-html"', 'createPolicy("acct-kit"'],
    ['(t.litHtmlVersions??=[]).push("3.3.3")', '0'],
  ],
  'lit-element/lit-element.js': [['(s.litElementVersions??=[]).push("4.2.2")', '0']],
  '@lit/reactive-element/reactive-element.js': [['(a.reactiveElementVersions??=[]).push("2.1.2")', '0']],
};

export default function config({ configNoTypes = false } = {}) {
  return [
    ...packages.map(modules),
    ...(configNoTypes ? [] : [declarations()]),
    cdn('acct-kit.en.min.js', `import '@acct-kit/elements/locales/en';`),
    ...Object.entries(later).map(([file, entry]) =>
      cdn(file, `export * from '${entry}';`, { format: 'es', plugins: [fromTheFirst()] }),
    ),
    cdn('acct-kit.min.js', bothElements(), { intro: onlyOnce }),
  ];
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

/** A warning that is not expected fails the build. */
function strict(isExpected = () => false) {
  return (level, log, handler) => {
    if (level !== 'warn') handler(level, log);
    else if (!isExpected(log)) handler('error', log);
  };
}

function isDependency(id) {
  return !id.startsWith('.') && !path.isAbsolute(id);
}

function modules(name) {
  const folder = path.join(root, 'packages', name);
  return {
    input: entries(name),
    external: isDependency,
    plugins: [esbuild({ target, sourceMap: true }), ...(name === 'elements' ? [manifest(folder)] : [])],
    // An entry for a framework has nothing but types.
    onLog: strict((log) => log.code === 'EMPTY_BUNDLE'),
    output: {
      dir: path.join(folder, 'dist'),
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: path.join(folder, 'src'),
      sourcemap: true,
    },
  };
}

/** Puts what editors and documentation tools want to know of the elements beside their modules. */
function manifest(folder) {
  return {
    name: 'manifest',
    generateBundle() {
      const source = `${JSON.stringify(describeElements(folder), undefined, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source });
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
    onLog: strict((log) => log.code === 'EMPTY_BUNDLE'),
    output: {
      dir: path.join(root, 'packages'),
      format: 'es',
      entryFileNames: '[name].d.ts',
      chunkFileNames: ({ moduleIds }) =>
        `${path.relative(path.join(root, 'packages'), moduleIds[0]).split(path.sep)[0]}/dist/types/[name]-[hash].d.ts`,
    },
  };
}

/** Both elements in one script. gzip looks back 32 kB, so what is alike comes together first: texts, then styles. */
function bothElements() {
  const alike = [
    'validators/src/messages-zh-cn.ts',
    'elements/src/ce-credit-viewer/messages-zh-cn.ts',
    'elements/src/acct-collection-form/messages-zh-cn.ts',
    'core/src/policy/packs/index.ts',
    'elements/src/theme.ts',
    'elements/src/acct-collection-form/styles.ts',
    'elements/src/ce-credit-viewer/styles.ts',
  ];
  const define = Object.keys(entries('elements')).filter((entry) => entry.startsWith('define/'));
  return [
    ...alike.map((file) => `import '${path.join(root, 'packages', file)}';`),
    ...define.map((entry) => `import '@acct-kit/elements/${entry}';`),
    forTheLater(),
  ].join('\n');
}

/**
 * A second copy on a page ends before it does anything: the elements are defined by then, and a page's policy may allow a
 * Trusted Types policy of one name only once.
 */
const onlyOnce = `if (customElements.get('acct-collection-form'))
  return console.warn('Acct Kit is already on this page; this copy is not used.');`;

/** A script for pages without a bundler, with its integrity and the licences of what is in it. */
function cdn(file, program, { format = 'iife', plugins = [], intro = '' } = {}) {
  const bundle = browserBundle(program);
  return {
    ...bundle,
    plugins: [...plugins, ...bundle.plugins, runsEverywhere(file), integrity(file), licences(`${file}.LICENSE.txt`)],
    // The browser looks for it beside the script that asks, wherever the page is.
    output: {
      file: path.join(elements, 'dist/cdn', file),
      format,
      intro,
      paths: (id) => (id in later ? `./${id}` : id),
    },
  };
}

/**
 * Rollup input for what a browser loads when it runs `program`: sources and dependencies in one, minified, for the
 * oldest kernel. The size test measures other programs the same way.
 */
export function browserBundle(program) {
  return {
    input: path.join(elements, 'browser-bundle.js'),
    treeshake: {
      // What `sideEffects` in the manifests says; node-resolve does not pass it on for relative imports.
      moduleSideEffects: (id) =>
        !/packages\/(core|validators)\/src\/|\/elements\/src\/cdn\//.test(id.replaceAll('\\', '/')),
      // A schema that nobody uses does nothing.
      manualPureFunctions: ['z', 'text', 'pageOf', 'exemptionsOn', 'leave', 'table'],
    },
    plugins: [
      virtualEntry(path.join(elements, 'browser-bundle.js'), program),
      smallZod(),
      besideTheScript(),
      nodeResolve({ browser: true, exportConditions: [sourceCondition, 'production'] }),
      patchDependencies(),
      foldTemplates(),
      // Dependencies too: they are written for newer kernels.
      // `?.` is there since Chrome 80; esbuild lowers it until 91 for a bug in `?.(...spread)`, which nobody writes here.
      esbuild({
        target,
        supported: { 'optional-chain': true },
        charset: 'utf8',
        define: { 'process.env.NODE_ENV': '"production"' },
        include: /\.[cm]?[jt]s$/,
        exclude: [],
        sourceMap: false,
      }),
      terser(),
    ],
    onLog: strict((log) => log.code === 'CIRCULAR_DEPENDENCY' && log.ids.every((id) => id.includes('node_modules'))),
  };
}

function virtualEntry(id, program) {
  return {
    name: 'virtual-entry',
    resolveId: (source) => (source === id ? { id, moduleSideEffects: true } : undefined),
    load: (loaded) => (loaded === id ? program : undefined),
  };
}

/** For the wire, the part of zod that its contract is written in; see the file. */
function smallZod() {
  return {
    name: 'small-zod',
    resolveId: (source, importer = '') =>
      source === 'zod/mini' && /packages\/core\/src\/(contract|client)\//.test(importer.replaceAll('\\', '/'))
        ? path.join(elements, 'src/cdn/zod-mini.ts')
        : undefined,
  };
}

/**
 * What the later CDN files use of the first, by module: they come with no Lit and no ledger of their own. All are of one
 * version; a page that mixes them has the elements without the later ones.
 */
const shared = {
  lit: ['adoptStyles', 'css', 'html', 'nothing', 'render'],
  '@acct-kit/core/client': ['AcctError', 'isAcctError'],
  '@acct-kit/core/contract': ['attachmentKinds', 'compareRecords', 'isCollectionRecord'],
  '@acct-kit/core/credits': ['chinaDay', 'lastDayOfMakeUp', 'parseCredits', 'shortCredits', 'windowDays', 'windowOf'],
  'acct-collection-form/submit': ['send'],
  'acct-collection-form/uploads': ['filesOfRecord'],
  'acct-collection-form/views/basis': ['basisTemplate'],
  'ce-credit-viewer/ledger': ['yearIn'],
  'ce-credit-viewer/memo': ['memo'],
  'ce-credit-viewer/records/record-view': ['byDay', 'categoryOf', 'recordView', 'toneOf', 'tones'],
  'ce-credit-viewer/records/rows': ['columns', 'emptyView', 'recordRow', 'rowIndex', 'tableView'],
  'ce-credit-viewer/records/table': ['plainRows', 'printedRows'],
  'ce-credit-viewer/say': ['amountText', 'dateText', 'instantText', 'listOf'],
  'ce-credit-viewer/view-model': ['amountIn', 'makeUpText', 'nameOf', 'thresholdsOf'],
  locales: ['localeFor'],
  messages: ['fill', 'todayInChina'],
  theme: ['theme'],
};
const registry = `globalThis[Symbol.for('@acct-kit/shared ${readJson(path.join(elements, 'package.json')).version}')]`;

/** The names in their order: by number they cost nothing. */
const sharedNames = Object.entries(shared).flatMap(([module, names]) => names.map((name) => `${module} ${name}`));

/** Hands what is shared to the later files. */
function forTheLater() {
  const imports = Object.entries(shared).map(([module, names]) => {
    const source = module === 'lit' || module.startsWith('@') ? module : path.join(elements, 'src', `${module}.ts`);
    return `import { ${names.join(', ')} } from '${source}';`;
  });
  return [...imports, `${registry} = [${Object.values(shared).flat().join(', ')}];`].join('\n');
}

/** Takes what is shared from the first file. */
function fromTheFirst() {
  const prefix = '\0shared:';
  const moduleOf = (source, importer) =>
    source.startsWith('.')
      ? path
          .relative(path.join(elements, 'src'), path.resolve(path.dirname(importer), source))
          .replaceAll('\\', '/')
          .replace(/\.ts$/, '')
      : source;
  return {
    name: 'from-the-first',
    resolveId(source, importer = '') {
      if (!importer.startsWith(path.join(elements, 'src'))) return undefined;
      const module = moduleOf(source, importer);
      return module in shared ? { id: prefix + module, moduleSideEffects: true } : undefined;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const module = id.slice(prefix.length);
      return shared[module]
        .map((name) => `export const ${name} = ${registry}[${sharedNames.indexOf(`${module} ${name}`)}];`)
        .join('\n');
    },
  };
}

/** A classic script cannot be split: what it loads later is a file of its own, or, of the client, not in there at all. */
function besideTheScript() {
  return {
    name: 'beside-the-script',
    resolveDynamicImport(specifier, importer) {
      const module = path.resolve(path.dirname(importer), specifier);
      const file = Object.keys(later).find((name) => later[name] === module);
      return { id: file ?? specifier, external: true };
    },
  };
}

/** Takes the indentation out of templates and style sheets, where no minifier looks: HTML and CSS read a blank the same. */
function foldTemplates() {
  return {
    name: 'fold-templates',
    transform(code, id) {
      if (!id.startsWith(path.join(elements, 'src'))) return undefined;
      const folded = code.replace(/\n\s+/g, '\n');
      const isStyles = /(styles|theme)\.ts$/.test(id);
      return {
        code: isStyles
          ? withoutComments(folded)
              .replace(/([{},;:])[ \n]+(?=[^`]*`;)/g, '$1')
              .replace(/ \{/g, '{')
          : folded,
        map: null,
      };
    },
  };
}

const withoutComments = (code) => code.replace(/\/\*[^]*?\*\//g, '');

/** Replaces the strings of `patches` in dependencies; fails where one is no longer there. */
function patchDependencies() {
  return {
    name: 'patch-dependencies',
    transform(code, id) {
      const file = id.replaceAll('\\', '/').split('/node_modules/').at(-1);
      if (!(file in patches)) return undefined;
      for (const [theirs, ours] of patches[file]) {
        if (!code.includes(theirs)) this.error(`${file} has no ${theirs} any more: see patches in rollup.config.mjs`);
        code = code.replaceAll(theirs, ours);
      }
      return { code, map: null };
    },
  };
}

/** Fails when the file has what the target lacks, or what a strict CSP forbids, whoever wrote it. */
function runsEverywhere(file) {
  const forbidden = [
    /\.(?:at|replaceAll|findLast|findLastIndex|toSorted|toReversed)\(/,
    /\b(?:structuredClone|WeakRef|FinalizationRegistry)\b|\bObject\.(?:hasOwn|groupBy)\b|\bPromise\.any\b/,
    /(?:\?\?|&&|\|\|)=|\bstatic\s*\{/,
    /\bFunction\(|\beval\(|createPolicy\("lit-html"/,
    /\bprocess\.env\b/,
    /\bimport\((?!"\.\/acct-kit\.)/,
  ];
  return {
    name: 'runs-everywhere',
    generateBundle(_options, bundle) {
      for (const pattern of forbidden) {
        const found = pattern.exec(bundle[file].code);
        if (!found) continue;
        const around = bundle[file].code.slice(Math.max(0, found.index - 60), found.index + 60);
        this.error(`${file} must run on Chromium 83 under a strict CSP, but has ${found[0]} in: ${around}`);
      }
    },
  };
}

/**
 * Of the properties only private ones (`_name`) are renamed: nobody else knows them. Arrows are "unsafe" only for functions
 * that somebody calls with `new`, and getters impure only where they do something; neither is here. What is not inlined
 * is alike, and gzip likes that.
 */
function terser() {
  return {
    name: 'terser',
    async renderChunk(code, _chunk, { format }) {
      const module = format === 'es';
      const { code: small } = await minify(code, {
        ecma: 2020,
        module,
        compress: {
          passes: 6,
          keep_fargs: false,
          unsafe_arrows: true,
          pure_getters: true,
          unsafe_comps: true,
          unsafe_math: true,
          inline: 1,
        },
        mangle: { properties: { regex: /^_[a-zA-Z]{2,}/ } },
        format: { comments: /^!/ },
      });
      return { code: small, map: null };
    },
  };
}

/** Writes `{ "acct-kit.min.js": "sha384-…" }` beside the file, for the `integrity` attribute. */
function integrity(file) {
  return {
    name: 'integrity',
    generateBundle(_options, bundle) {
      const hash = createHash('sha384').update(bundle[file].code).digest('base64');
      this.emitFile({
        type: 'asset',
        fileName: `${file}.sri.json`,
        source: `${JSON.stringify({ [file]: `sha384-${hash}` }, undefined, 2)}\n`,
      });
    },
  };
}

/** Puts the licence of every inlined package beside the file, and a line that says so on top of it. */
function licences(fileName) {
  return {
    name: 'licences',
    banner: `/*! Acct Kit ${readJson(path.join(elements, 'package.json')).version} | MIT | ${fileName} has the licences of what it contains */`,
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
      const packages = new Set(ids.map(packageFolder).filter(Boolean));
      const texts = [...packages].sort().map((folder) => {
        const { name, version, license } = readJson(path.join(folder, 'package.json'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function packageFolder(id) {
  for (let folder = path.dirname(id); folder.startsWith(path.join(root, 'node_modules') + path.sep);) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && readJson(manifest).version) return folder;
    folder = path.dirname(folder);
  }
  return undefined;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
