import { groupRowStyles } from './group-row.styles.ts';
import { longTableStyles } from './long-table.styles.ts';
import { ruleLinesStyles } from './rule-lines.styles.ts';
import { toolsStyles } from './tools.styles.ts';
import { yearsTableStyles } from './years-table.styles.ts';

// The rules in full. The element itself has only the parts of them that it shows.
export { resolveCreditPolicy } from '@acct-kit/core/policy';
export { csvOf } from '@acct-kit/core/util';
export { download } from '../../../util/download.ts';
export { Explorer } from './explorer.ts';
export { exportRows } from './csv-columns.ts';
export { chinese } from '../../texts/details-messages-zh-cn.ts';
export { ruleOf } from './rule.ts';
export { ruleTemplate } from './rule-lines.ts';
export { yearsTableTemplate } from './years-table.ts';

export const styles = [yearsTableStyles, ruleLinesStyles, toolsStyles, groupRowStyles, longTableStyles];
