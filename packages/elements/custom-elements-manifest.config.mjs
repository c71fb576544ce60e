// How the Custom Elements Manifest is made from the sources, for editors and documentation tools.
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/test-*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [onlyPublic()],
};

/**
 * Keeps the elements, and of them what is documented: the analyzer also lists private members, their attributes, and an
 * event for each `dispatchEvent`. A module of the manifest is the one that a page imports to have the element.
 */
function onlyPublic() {
  const isPublic = ({ privacy, description }) => privacy !== 'private' && description !== undefined;
  return {
    name: 'only-public',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules.flatMap(({ declarations }) =>
        declarations.filter(({ tagName }) => tagName !== undefined),
      );
      customElementsManifest.modules = elements.map((element) => ({
        kind: 'javascript-module',
        path: `dist/define/${element.tagName}.js`,
        declarations: [
          {
            ...element,
            attributes: element.attributes.filter(({ description }) => description !== undefined),
            members: element.members.filter(isPublic),
            events: element.events.filter(({ description }) => description !== undefined),
          },
        ],
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration: { name: element.name } }],
      }));
    },
  };
}
