/** The lists of a reviewer of credits: declarations by status, and held records. */
export const reviewTabs = [
  { key: 'submitted', href: '/review/credits', label: '待审核的申报' },
  { key: 'held', href: '/review/credits/held', label: '待核实的登记' },
  { key: 'returned', href: '/review/credits?status=returned', label: '已退回' },
  { key: 'approved', href: '/review/credits?status=approved', label: '已通过' },
] as const;
