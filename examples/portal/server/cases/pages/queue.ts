import { html } from 'hono/html';
import type { AccountOf, WorkOf } from '../../context.ts';
import { filters } from '../../ui/filters.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { nextPage } from '../../ui/next-page.ts';
import { sendPage, type PageContext } from '../../ui/respond.ts';
import { stackedTable, type Column } from '../../ui/stacked-table.ts';

/** A link above the queue. Its key is a status, or another page of the same reviewer. */
export interface QueueTab {
  readonly key: string;
  readonly href: string;
  readonly label: string;
}

/** One page of a queue, as the API gives it. */
interface Listed<Entry> {
  readonly items: readonly Entry[];
  readonly nextCursor?: string | undefined;
}

/** What differs from kind to kind in a reviewer's queue. */
export interface CaseQueue<Entry, Status extends string> {
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  readonly trail?: Page['trail'];
  readonly lead: (account: AccountOf<'reviewer'>, now: Date) => Html | string;
  readonly tabs: readonly QueueTab[];
  /** The statuses that can be listed. The first one is listed when none is asked for. */
  readonly statuses: readonly [Status, ...Status[]];
  readonly list: (work: WorkOf<'reviewer'>, query: { status: Status; cursor?: string }) => Promise<Listed<Entry>>;
  readonly columns: (now: Date) => readonly Column<Entry>[];
  /** The caption of the table, and what stands in place of an empty one. `label` is that of the open tab. */
  readonly caption: (label: string) => string;
  readonly empty: (label: string) => string;
}

/** The links to the lists that a reviewer has. */
export const queueTabs = (tabs: readonly QueueTab[], current: string): Html =>
  filters(
    '按状态筛选',
    tabs.map(({ key, href, label }) => ({ href, label, isCurrent: key === current })),
  );

/** Shows the cases of the reviewer's district in one status. */
export const showQueue =
  <Entry, Status extends string>(queue: CaseQueue<Entry, Status>) =>
  async (c: PageContext, work: WorkOf<'reviewer'>): Promise<Response> => {
    const { account, now } = work;
    const status = queue.statuses.find((one) => one === c.req.query('status')) ?? queue.statuses[0];
    const cursor = c.req.query('cursor');
    const { items, nextCursor } = await queue.list(work, { status, ...(cursor ? { cursor } : {}) });
    const label = queue.tabs.find(({ key }) => key === status)?.label ?? '';
    return sendPage(c, {
      title: queue.title,
      account,
      ...(queue.trail === undefined ? {} : { trail: queue.trail }),
      main: html`<h1>${queue.heading}</h1>
        <p class="lead">${queue.lead(account, now)}</p>
        ${queueTabs(queue.tabs, status)}
        ${
          items.length === 0
            ? html`<p class="notice">${queue.empty(label)}</p>`
            : stackedTable(queue.caption(label), queue.columns(now), items)
        }
        ${nextPage(`${queue.path}?status=${status}`, nextCursor)}`,
    });
  };
