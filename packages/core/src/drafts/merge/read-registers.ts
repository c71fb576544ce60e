import { isObject, splitByPath, unescape, valueOfId, type ContentByPath, type IdentifiedRow } from './paths.ts';
import type { Register, Registers } from './registers.ts';

interface Node {
  register?: Register;
  readonly children: Map<string, Node>;
}

function treeOf(registers: Registers): Node {
  const root: Node = { children: new Map() };
  for (const [path, register] of registers) {
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

const hasValue = (node: Node, counts: (stamp: string) => boolean): boolean =>
  (node.register?.value !== undefined && counts(node.register.stamp)) ||
  [...node.children.values()].some((child) => hasValue(child, counts));

/** A removed row comes back, as a whole, when another tab wrote something into it that the removing tab did not know. */
function isPresent(row: Node): boolean {
  const removed = row.register?.removed;
  return removed === undefined || hasValue(row, (stamp) => !removed.includes(stamp));
}

/** Builds the content that a form shows from its registers. */
export function readRegisters(registers: Registers): ContentByPath {
  const rows = new Map<string, readonly IdentifiedRow[]>();

  const membersOf = (node: Node, path: string): Record<string, unknown> =>
    Object.fromEntries(
      [...node.children]
        .filter(([segment]) => !segment.startsWith('#'))
        .map(([segment, child]) => [unescape(segment), valueOf(child, `${path}/${segment}`)] as const)
        .filter(([, value]) => value !== undefined),
    );

  const rowsOf = (node: Node, path: string): IdentifiedRow[] =>
    [...node.children]
      .filter(([segment, child]) => segment.startsWith('#') && isPresent(child))
      .map(([segment, child]) => ({
        id: unescape(segment.slice(1)),
        position: child.register?.position ?? 0,
        segment,
        child,
      }))
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id, segment, child }) => ({ id, value: valueOfId(id) ?? membersOf(child, `${path}/${segment}`) }));

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

  const content = valueOf(treeOf(registers), '');
  const positions = new Map(
    [...registers].map(([path, { position }]) => [path, position === undefined ? {} : { position }]),
  );
  return splitByPath(content, { content, values: positions, rows }, '');
}
