// The rules in full: the first CDN file leaves out what of them is only shown by what is here.
export { resolveCreditPolicy } from '@acct-kit/core/policy';
export { csvOf } from './csv.ts';
export { download } from '../../../util/download.ts';
export { Explorer } from './explorer.ts';
export { exportRows } from './export.ts';
export { chinese } from './messages-zh-cn.ts';
export { ruleOf } from './rule.ts';
export { ruleView } from './rule-views.ts';
export { styles } from './styles.ts';
export { yearsTable } from './years-table.ts';
