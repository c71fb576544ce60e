// Finds circles of imports, those of types included, between files and between folders. `npm run lint` runs it, as
// ESLint has no well-kept rule for folders: docs/decisions/0026-dependency-cruiser-finds-circles.md.

export default {
  forbidden: [
    {
      name: 'no-circle-of-files',
      comment: 'Move what both files need into a file below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      // A folder stands for everything below it, so an index.ts may collect what its own subfolders export.
      name: 'no-circle-of-folders',
      comment: 'Move what both folders need into a folder below them.',
      scope: 'folder',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // Types are gone at run time; they count here, as a reader has to follow them all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Nothing imports a test, and what only tests use may look at everything.
    exclude: { path: '(^|/)dist/|\\.test\\.ts$|(^|/)test-[^/]*\\.ts$|/(bench|engines|journeys|kernels|test)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@acct-kit/source', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
