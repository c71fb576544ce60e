import { identityFinder } from './identity.ts';
import type { Hundredths } from './hundredths.ts';
import type { LedgerEntry, LedgerRecord } from './ledger.ts';
import type { EvaluatedRecord } from './evaluate-record.ts';

// Two records are duplicates when they share a course number, or a title on one day. A record can share its number with one
// record and its title with another, although these two are not duplicates. So the records are edges of a graph between
// numbers and titles, and the ledger counts a maximum matching of it, the records with the most credits first. This is the
// only choice for which another record never lowers what is earned (decision 18).

/** A course number, or a title on a day. It counts once. */
interface Node<R extends LedgerRecord> {
  /** The records with this number or title, in the order of their priority. */
  edges: Edge<R>[];
  /** The record of the matching that uses it. */
  matched: Edge<R> | undefined;
}

interface Edge<R extends LedgerRecord> {
  readonly entry: LedgerEntry<R>;
  readonly nodes: readonly [number: Node<R>, title: Node<R>];
}

const across = <R extends LedgerRecord>({ nodes: [number, title] }: Edge<R>, node: Node<R>): Node<R> =>
  node === number ? title : number;

/** Frees a node along an augmenting path: the edge that uses it is replaced by another edge at its other end. */
function release<R extends LedgerRecord>(node: Node<R>, seen: Set<Node<R>>): boolean {
  if (node.matched === undefined) return true;
  seen.add(node);
  const otherNode = across(node.matched, node);
  const other = otherNode.edges.find((edge) => {
    const far = across(edge, otherNode);
    return !seen.has(far) && release(far, seen);
  });
  if (other === undefined) return false;
  node.matched = undefined;
  for (const one of other.nodes) one.matched = other;
  return true;
}

/** Adds an edge, and tells whether the matching can grow by it. */
function match<R extends LedgerRecord>(edge: Edge<R>): boolean {
  const { nodes } = edge;
  const isFree = nodes.every((node) => release(node, new Set()));
  for (const node of nodes) {
    node.edges.push(edge);
    if (isFree) node.matched = edge;
  }
  return isFree;
}

/** The credits of the maximum matching of these edges. */
function worth<R extends LedgerRecord>(edges: readonly Edge<R>[]): Hundredths {
  for (const node of edges.flatMap(({ nodes }) => nodes)) Object.assign(node, { edges: [], matched: undefined });
  return [...edges]
    .sort((one, other) => other.entry.amount - one.entry.amount)
    .reduce((sum, edge) => sum + Number(match(edge)) * edge.entry.amount, 0);
}

/** The other edges of the component that an edge belongs to. */
function connectedTo<R extends LedgerRecord>(edge: Edge<R>): Edge<R>[] {
  const found = new Set([edge]);
  // A loop over a set also visits what is added during the loop.
  for (const { nodes } of found) for (const { edges } of nodes) for (const one of edges) found.add(one);
  found.delete(edge);
  return [...found];
}

/** How much the matching gains by an edge that may be worth more than those before it. */
function amountAddedBy<R extends LedgerRecord>(edge: Edge<R>): Hundredths {
  const others = connectedTo(edge);
  const before = worth(others);
  return worth([...others, edge]) - before;
}

/**
 * Removes duplicates. The result is called for the records in the order of their priority, and returns how much each adds:
 * of duplicates, the record with the most credits counts. A pending record adds only what it is worth more than the
 * registered ones that it duplicates.
 *
 * @param byDay a course number identifies the course only together with the day
 */
export function duplicateRemover<R extends LedgerRecord>(
  all: readonly EvaluatedRecord<R>[],
  byDay: boolean,
): (evaluated: EvaluatedRecord<R>) => Hundredths {
  const identityOf = identityFinder(all, byDay);
  const known = new Map<string, Node<R>>();
  const nodeOf = (key: string | undefined): Node<R> => {
    const node = (key !== undefined && known.get(key)) || { edges: [], matched: undefined };
    if (key !== undefined) known.set(key, node);
    return node;
  };
  return (evaluated) => {
    const { entry } = evaluated;
    const { number, title } = identityOf(evaluated);
    if (entry.amount === 0 || (number === undefined && title === undefined)) return entry.amount;
    const edge: Edge<R> = { entry, nodes: [nodeOf(number), nodeOf(title)] };
    const added = entry.record.status === 'pending' ? amountAddedBy(edge) : Number(match(edge)) * entry.amount;
    const same = edge.nodes.flatMap(({ edges }) => edges).find((one) => one !== edge);
    if (added === 0 && same !== undefined) {
      entry.notCounted = 'duplicate';
      entry.insteadOf = same.entry.insteadOf ?? same.entry.record;
    }
    return added;
  };
}
