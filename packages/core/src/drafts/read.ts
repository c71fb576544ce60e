import { isObject, placesOf, textOfId, unescape, type NamedRow, type Places } from './places.ts';
import type { Register, Replica } from './replica.ts';

interface Node {
  register?: Register;
  readonly children: Map<string, Node>;
}

function treeOf(replica: Replica): Node {
  const root: Node = { children: new Map() };
  for (const [path, register] of replica) {
    let node = root;
    for (const segment of path.split('/').slice(1)) {
      const child = node.children.get(segment) ?? { children: new Map() };
      node.children.set(segment, child);
      node = child;
    }
    node.register = register;
  }
  return root;
}

const says = (node: Node, isNews: (stamp: string) => boolean): boolean =>
  (node.register?.value !== undefined && isNews(node.register.stamp)) ||
  [...node.children.values()].some((child) => says(child, isNews));

/** A row that was taken out is back, whole, when something was said of it that was not known then. */
function isThere(row: Node): boolean {
  const gone = row.register?.gone;
  return gone === undefined || says(row, (stamp) => !gone.includes(stamp));
}

/** What a replica says, as a form shows it. */
export function placesIn(replica: Replica): Places {
  const rows = new Map<string, readonly NamedRow[]>();

  const membersOf = (node: Node, path: string): Record<string, unknown> =>
    Object.fromEntries(
      [...node.children]
        .filter(([segment]) => !segment.startsWith('#'))
        .map(([segment, child]) => [unescape(segment), valueOf(child, `${path}/${segment}`)] as const)
        .filter(([, value]) => value !== undefined),
    );

  const rowsOf = (node: Node, path: string): NamedRow[] =>
    [...node.children]
      .filter(([segment, child]) => segment.startsWith('#') && isThere(child))
      .map(([segment, child]) => ({ id: unescape(segment.slice(1)), at: child.register?.at ?? 0, segment, child }))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map(({ id, segment, child }) => ({
        id,
        value: textOfId(id) ?? membersOf(child, `${path}/${segment}`),
      }));

  const valueOf = (node: Node, path: string): unknown => {
    const value = node.register?.value;
    const list = rowsOf(node, path);
    if (Array.isArray(value) || list.length > 0) {
      rows.set(path, list);
      return list.map((row) => row.value);
    }
    const members = membersOf(node, path);
    return isObject(value) || Object.keys(members).length > 0 ? members : value;
  };

  const content = valueOf(treeOf(replica), '');
  const said = new Map([...replica].map(([path, { at }]) => [path, at === undefined ? {} : { at }]));
  return placesOf(content, { content, said, rows }, '');
}
