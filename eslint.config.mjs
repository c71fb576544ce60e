// What CONTRIBUTING.md says about code, as far as a machine can read it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = [
  '**/*.test.ts',
  '**/*.browser.test.ts',
  'packages/*/{bench,test}/**',
  'examples/*/{test,journeys,engines}/**',
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'docs/reference/', '.cache/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // of an index that is in range
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-misused-spread': 'off', // of a string it is the way to its code points
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // an async function may merely keep a promise of its interface
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: names('Buffer console fetch performance process URL') } },
  {
    files: ['examples/*/{assets,plain}/**/*.js'],
    languageOptions: {
      globals: names(
        'console customElements CustomEvent document Event fetch FormData history HTMLElement location sessionStorage',
      ),
    },
  },
  {
    plugins: { local: { rules: { 'file-name': fileNameRule() } } },
    rules: { 'local/file-name': 'error' },
  },

  { files: ['packages/*/src/**/*.ts'], ignores: tests, rules: { 'no-console': 'error' } },
  {
    // An inferred type would name lit-html, which a user of the package need not have.
    files: ['packages/elements/src/**/*.ts'],
    ignores: tests,
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['packages/elements/**/*.ts', 'examples/*/src/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/best-practice'].rules,
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
      '@typescript-eslint/unbound-method': 'off', // Lit binds listeners to their element
    },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      '@typescript-eslint/no-unsafe-argument': 'off', // a reply is read as it comes
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // The plugins of chai type assertions as promises that are none; a lost rejection fails the run anyway.
  { files: ['**/*.browser.test.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  ...boundaries(),
);

/**
 * What each part may import, name and call. A later entry replaces an earlier one of the same rule, so that each part
 * has exactly one entry that lists everything.
 */
function boundaries() {
  const everywhere = {
    imports: [
      forbid('^zod($|/(?!mini$))', "Only `import * as z from 'zod/mini'`."),
      forbid('^lit/directives/(unsafe-|style-map)|^lit(-html)?/static', 'Not under a strict CSP and Trusted Types.'),
      forbid('^\\.{1,2}/(?!.*\\.(tsx?|vue|mjs|json)$)', 'A relative import ends in .ts.'),
      forbid('/packages/|(\\.\\./){2,}(validators|core|elements)/', 'Import another package by its name.'),
    ],
    syntax: [
      {
        selector:
          "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier, ImportNamespaceSpecifier[local.name!='z'])",
        message: "Only `import * as z from 'zod/mini'`.",
      },
      { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      {
        selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
        message: 'Not under Trusted Types: render a template.',
      },
      {
        selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
        message: 'Not under Trusted Types: render a template.',
      },
      {
        selector: `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/i]`,
        message: 'No style attribute: the CSP of the page may forbid it. Use a class or a custom property.',
      },
      {
        selector: `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|[.]innerHTML\\s*=/i]`,
        message: 'No inline style sheet and no innerHTML: the CSP of the page may forbid it.',
      },
    ],
    globals: [],
  };
  const chromium83 = lackingIn('.scripts/chromium-83.json');
  const pure = {
    syntax: [
      {
        selector:
          "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
        message: 'The clock is given as an argument.',
      },
    ],
    globals: [
      ...[
        'document',
        'window',
        'navigator',
        'location',
        'history',
        'customElements',
        'HTMLElement',
        'Element',
        'Event',
      ],
      ...['localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'performance'],
      ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'],
    ].map((name) => ({ name, message: 'No DOM, clock, timer, network or storage here: they are given as arguments.' })),
  };
  const styles = [
    { selector: css('\\d(rem)\\b'), message: 'No rem: the page of the host decides what it is.' },
    { selector: css('--(?!acct-|_)[a-zA-Z]'), message: 'Only the custom properties --acct-*, and --_* inside.' },
    { selector: css(':has\\('), message: 'Not in Chromium 83.' },
  ];
  const noZod = forbid('^zod', 'Schemas are in core.');

  return [
    part(['**/*.{ts,tsx}'], [everywhere]),
    part(
      ['packages/validators/src/**/*.ts'],
      [everywhere, chromium83, pure, { imports: [forbid('^[^.]', 'The validators depend on nothing.')] }],
    ),
    part(['packages/core/src/**/*.ts'], [everywhere, chromium83, pure, { imports: [coreOnly()] }]),
    part(['packages/core/src/{calls,client,drafts}/**/*.ts'], [everywhere, chromium83, { imports: [coreOnly()] }]),
    part(
      ['packages/elements/src/**/*.ts'],
      [
        everywhere,
        chromium83,
        {
          imports: [
            noZod,
            forbid(
              '^(?!\\.|lit($|/)|@tanstack/virtual-core$|@acct-kit/(core|validators)($|/))',
              'Elements use Lit, core, validators, and one virtualiser.',
            ),
          ],
          syntax: styles,
        },
      ],
    ),
    part(
      ['packages/elements/src/frameworks/{react,vue}.ts'],
      [everywhere, { imports: [forbid('^(?!\\.|react$|vue$)', 'The types of a framework, and nothing else.')] }],
    ),
    part(
      ['examples/*/server/**/*.ts'],
      [
        everywhere,
        {
          imports: [
            forbid(
              '^@acct-kit/(?!validators$|core/(contract|policy|credits|workflow|util)($|/))',
              'A server imports only contract, policy, credits, workflow, util and the validators.',
            ),
          ],
        },
      ],
    ),
    part(tests, [
      {
        ...everywhere,
        syntax: everywhere.syntax.filter(({ selector }) => !selector.startsWith('TaggedTemplate')),
      },
    ]),
    { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } }, // tools want a default export
  ];

  function coreOnly() {
    return forbid('^(lit($|/)|@acct-kit/(?!validators$))', 'validators ← core ← elements, never back.');
  }
  function forbid(regex, message) {
    return { regex, message };
  }
  function css(regex) {
    return `TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/${regex}/]`;
  }
  function part(files, lists) {
    const all = (name) => lists.flatMap((list) => list[name] ?? []);
    return {
      files,
      rules: {
        'no-restricted-imports': ['error', { patterns: all('imports') }],
        'no-restricted-syntax': ['error', ...all('syntax')],
        'no-restricted-globals': ['error', ...all('globals')],
      },
    };
  }
}

/** Forbids what the oldest browser engine lacks. The build checks the CDN files with the same list. */
function lackingIn(file) {
  const { methods, statics, globals } = JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const message = 'Not in Chromium 83.';
  return {
    syntax: [
      { selector: `CallExpression[callee.property.name=/^(${methods.join('|')})$/]`, message },
      ...Object.entries(statics).map(([of, names]) => ({
        selector: `MemberExpression[object.name='${of}'][property.name=/^(${names.join('|')})$/]`,
        message,
      })),
    ],
    globals: globals.map((name) => ({ name, message })),
  };
}

function names(list) {
  return Object.fromEntries(list.split(' ').map((name) => [name, false]));
}

/** Files are kebab-case. */
function fileNameRule() {
  return {
    meta: { type: 'suggestion', schema: [], messages: { name: 'Files are kebab-case: {{name}}' } },
    create: (context) => ({
      Program(node) {
        const name = path.basename(context.filename);
        if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) context.report({ node, messageId: 'name', data: { name } });
      },
    }),
  };
}
