// The reference of the three packages: one module for each subpath that they export.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OptionDefaults } from 'typedoc';

const modules = globSync('packages/*/package.json', { cwd: import.meta.dirname }).flatMap((manifest) => {
  const { name, exports } = JSON.parse(readFileSync(path.join(import.meta.dirname, manifest), 'utf8'));
  return Object.entries(exports)
    .filter(([subpath, target]) => target['@acct-kit/source'] && !subpath.startsWith('./define/'))
    .map(([subpath, target]) => ({
      file: path.posix.join(path.dirname(manifest), target['@acct-kit/source']),
      name: path.posix.join(name, subpath),
    }));
});

export default {
  name: 'Acct Kit',
  entryPoints: modules.map(({ file }) => file),
  tsconfig: 'tsconfig.json',
  out: 'docs/reference',
  readme: 'none',
  skipErrorChecking: true, // `npm run typecheck` does that
  treatWarningsAsErrors: true,
  disableSources: true, // where the sources are hosted is not known here
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  // How custom elements are described.
  blockTags: [...OptionDefaults.blockTags, '@attr', '@cssprop', '@csspart', '@fires', '@prop', '@slot', '@tagname'],
  validation: { invalidLink: false }, // what Lit says of members that elements inherit links to Lit
  plugin: [nameModules],
};

/** Names each module as it is imported; typedoc names it by its file, below the folder that all have in common. */
function nameModules(app) {
  app.converter.on('resolveBegin', ({ project }) => {
    for (const module of project.children ?? []) {
      const found = modules.find(
        ({ file }) => file.replace(/^packages\//, '').replace(/(\/index)?\.ts$/, '') === module.name,
      );
      if (!found) throw new Error(`typedoc.config.mjs knows no module ${module.name}`);
      module.name = found.name;
    }
  });
}
