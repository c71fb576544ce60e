// The Custom Elements Manifest of the elements, for editors and documentation tools, read from their sources:
// https://github.com/webcomponents/custom-elements-manifest
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** @param {string} folder of the package. @returns {object} the manifest */
export function describeElements(folder) {
  const elements = globSync('src/define/*.ts', { cwd: folder })
    .map((file) => path.basename(file, '.ts'))
    .sort();
  return { schemaVersion: '1.0.0', modules: elements.map((tag) => describeModule(folder, tag)) };
}

function describeModule(folder, tag) {
  const source = parse(path.join(folder, `src/${tag}/${tag}.ts`));
  const element = source.statements.find((one) => ts.isClassDeclaration(one) && tagsOf(one).tagname?.[0] === tag);
  const name = element.name.text;
  const events = parse(path.join(folder, `src/${tag}/events.ts`)).statements.find(ts.isInterfaceDeclaration);
  const fields = fieldsOf(element);
  return {
    kind: 'javascript-module',
    path: `dist/define/${tag}.js`,
    declarations: [
      {
        kind: 'class',
        customElement: true,
        name,
        tagName: tag,
        description: textOf(element),
        attributes: fields
          .filter(({ attribute }) => attribute !== undefined)
          .map(({ attribute, name: fieldName, ...rest }) => ({ ...rest, kind: undefined, name: attribute, fieldName })),
        members: [...fields, ...methodsOf(element)],
        events: events.members.map((event) => described(event, { name: event.name.text, type: typeOf(event) })),
        cssProperties: stylesOf(folder),
        cssParts: named(tagsOf(element).csspart),
      },
    ],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name } }],
  };
}

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const docOf = (node) => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);

const textOf = (node) => ts.getTextOfJSDocComment(docOf(node)?.comment)?.replace(/\s+/g, ' ');

/** The tags of a doc comment: `{ csspart: ['page - The section …'] }`. */
function tagsOf(node) {
  const tags = {};
  for (const { tagName, comment } of docOf(node)?.tags ?? [])
    (tags[tagName.text] ??= []).push(ts.getTextOfJSDocComment(comment));
  return tags;
}

const typeOf = (node) => ({ text: node.type.getText().replace(/\s+/g, ' ') });

const described = (node, rest) => ({ ...rest, description: textOf(node) });

/** `page - The section …` → name and description. */
const named = (lines = []) =>
  lines.map((line) => {
    const [name, ...rest] = line.split(' - ');
    return { name, description: rest.join(' - ') };
  });

const has = (node, kind) => node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;

const isHidden = (node) =>
  has(node, ts.SyntaxKind.PrivateKeyword) ||
  has(node, ts.SyntaxKind.ProtectedKeyword) ||
  has(node, ts.SyntaxKind.OverrideKeyword) ||
  has(node, ts.SyntaxKind.StaticKeyword);

function fieldsOf(element) {
  const attributes = attributesOf(element);
  return element.members
    .filter((member) => ts.isPropertyDeclaration(member) && !isHidden(member))
    .map((member) =>
      described(member, {
        kind: 'field',
        name: member.name.text,
        type: typeOf(member),
        attribute: attributes[member.name.text],
      }),
    );
}

/** The attribute of each property that has one, from `static properties`, as Lit reads it. */
function attributesOf(element) {
  const properties = element.members.find(
    (member) => ts.isPropertyDeclaration(member) && member.name.text === 'properties',
  );
  const options = properties.initializer.properties.map((property) => [property.name.text, property.initializer]);
  return Object.fromEntries(
    options
      .map(([name, { properties: settings }]) => {
        const setting = (key) => settings.find((one) => one.name.text === key)?.initializer;
        const none = setting('attribute')?.kind === ts.SyntaxKind.FalseKeyword || setting('state') !== undefined;
        return [name, none ? undefined : (setting('attribute')?.text ?? name.toLowerCase())];
      })
      .filter(([, attribute]) => attribute !== undefined),
  );
}

const methodsOf = (element) =>
  element.members
    .filter((member) => ts.isMethodDeclaration(member) && !isHidden(member) && docOf(member) !== undefined)
    .map((member) => described(member, { kind: 'method', name: member.name.text, return: { type: typeOf(member) } }));

/** The custom properties that the theme takes from the page, with what they are without it. */
function stylesOf(folder) {
  const theme = readFileSync(path.join(folder, 'src/theme.ts'), 'utf8');
  const taken = theme.matchAll(/var\(\s*(--acct-[a-z-]+),\s*(?:var\(--_[a-z-]+, )?([^);]+)/g);
  return [...taken].map(([, name, value]) => ({ name, default: value.replace(/\s+/g, ' ').trim() }));
}

export function manifest(folder) {
  return {
    name: 'manifest',
    generateBundle() {
      const source = `${JSON.stringify(describeElements(folder), undefined, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source });
    },
  };
}
