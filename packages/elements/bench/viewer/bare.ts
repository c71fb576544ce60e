// The floor: the same rows in a table that has nothing but the virtualiser.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { CreditRecord } from '@acct-kit/core/contract';

const rowHeight = 72;

function rowOf({ title, provider, category, credits, completedOn, status }: CreditRecord): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (const text of [title, provider, category ?? '', credits, completedOn, status])
    row.insertCell().textContent = text;
  row.style.height = `${rowHeight}px`;
  return row;
}

export function showBare(records: readonly CreditRecord[], scroller: HTMLElement): void {
  const table = document.createElement('table');
  scroller.replaceChildren(table);
  const draw = (): void => {
    const items = virtualizer.getVirtualItems();
    const rows = items.map(({ index }) => rowOf(records[index]!));
    table.replaceChildren(...rows);
    table.style.paddingTop = `${items[0]?.start ?? 0}px`;
    table.style.height = `${virtualizer.getTotalSize()}px`;
  };
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count: records.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: draw,
  });
  virtualizer._didMount();
  virtualizer._willUpdate();
  draw();
}

Object.assign(window, { showBare });
