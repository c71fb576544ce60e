import { requireRole } from '../auth/accounts.ts';
import type { Work } from '../context.ts';
import { decodeCursor, pageOfRows, rowsFor, type PageQuery } from '../http/paging.ts';
import { as, sharedTables, type CaseRow, type CaseStorage, type CaseTable } from './case-kind.ts';
import { dueAt } from './due.ts';

export interface CasePage<Item> {
  readonly items: Item[];
  readonly nextCursor?: string;
}

/** One entry of a reviewer's queue. */
export interface QueueEntry<T extends CaseTable> {
  readonly row: CaseRow<T>;
  readonly personName: string;
  readonly dueAt: string;
}

const selectCases = <T extends CaseTable>({ db }: Work, { table, listColumns }: CaseStorage<T>) => {
  const cases = sharedTables(db).selectFrom(as(table, 'cases'));
  return listColumns === undefined
    ? cases.selectAll('cases')
    : cases.select(listColumns.map((column) => `cases.${column}` as 'cases.id'));
};

/** Lists the cases of the person who calls, the latest first. */
export async function ownCases<T extends CaseTable>(
  work: Work,
  storage: CaseStorage<T>,
  query: PageQuery,
): Promise<CasePage<CaseRow<T>>> {
  const { personId } = requireRole(work.account, 'person');
  const cursor = decodeCursor(query.cursor);
  const rows = await selectCases(work, storage)
    .where('personId', '=', personId)
    .$if(cursor !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('submittedAt', 'id'), '<', eb.tuple(cursor!.at, cursor!.id))),
    )
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(rowsFor(query))
    .execute();
  return pageOfRows(
    rows as unknown as CaseRow<T>[],
    query,
    (row) => row,
    ({ submittedAt, id }) => ({ at: submittedAt, id }),
  );
}

/** What a queue can be narrowed down to. A part that is `undefined` does not narrow it. */
interface QueueFilter {
  readonly status?: string | undefined;
  readonly procedure?: string | undefined;
}

/** Lists the cases that the reviewer's district decides, those that have waited longest first. */
export async function districtCases<T extends CaseTable>(
  work: Work,
  storage: CaseStorage<T>,
  query: PageQuery,
  { status, procedure }: QueueFilter,
): Promise<CasePage<QueueEntry<T>>> {
  const { authority } = requireRole(work.account, 'reviewer');
  const cursor = decodeCursor(query.cursor);
  const rows = await selectCases(work, storage)
    .innerJoin('people', 'people.id', 'cases.personId')
    .select(['people.name as personName', 'cases.waitingSince', `cases.${storage.region} as rulesOf`])
    .where(`cases.${storage.authority}`, '=', authority)
    .$if(status !== undefined, (qb) => qb.where('cases.status', '=', status!))
    .$if(procedure !== undefined, (qb) => qb.where('cases.procedure', '=', procedure!))
    .$if(cursor !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('cases.waitingSince', 'cases.id'), '>', eb.tuple(cursor!.at, cursor!.id))),
    )
    .orderBy('cases.waitingSince')
    .orderBy('cases.id')
    .limit(rowsFor(query))
    .execute();
  return pageOfRows(
    rows,
    query,
    (row) => ({
      row: row as unknown as CaseRow<T>,
      personName: row.personName,
      dueAt: dueAt(row.rulesOf, row.waitingSince),
    }),
    ({ waitingSince, id }) => ({ at: waitingSince, id }),
  );
}
