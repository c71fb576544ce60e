import type { Html } from '../../../ui/layout.ts';
import { filters } from '../../../ui/filters.ts';

/** What waits for a reviewer of credits, and what was decided. */
export const tabs = [
  { key: 'submitted', href: '/review/credits', label: '待审核的申报' },
  { key: 'held', href: '/review/credits/held', label: '待核实的登记' },
  { key: 'returned', href: '/review/credits?status=returned', label: '已退回' },
  { key: 'approved', href: '/review/credits?status=approved', label: '已通过' },
] as const;
export type Tab = (typeof tabs)[number]['key'];

export const tabLinks = (current: Tab): Html =>
  filters(
    '按状态筛选',
    tabs.map(({ key, href, label }) => ({ href, label, isCurrent: key === current })),
  );
