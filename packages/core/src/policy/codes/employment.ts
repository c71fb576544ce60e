import { table } from './table.ts';

/** 就业状态. */
export const employmentStatus = table([
  ['accounting', '在职，从事会计工作'],
  ['other-work', '在职，未从事会计工作'],
  ['rehired', '已退休，返聘从事会计工作'],
  ['unemployed', '暂无工作单位'],
  ['student', '在校学生'],
  ['retired', '已退休，不再从事会计工作'],
]);

/** 单位类型. */
export const employerType = table([
  ['enterprise', '企业'],
  ['government', '国家机关'],
  ['institution', '事业单位'],
  ['social-organization', '社会团体'],
  ['other', '其他组织'],
]);

/** 会计岗位: the nine kinds of accounting work of 财会〔2018〕33号, article 2, and the heads that it counts among them. */
export const accountingPost = table([
  ['cashier', '出纳'],
  ['audit', '稽核'],
  ['assets', '资产、负债和所有者权益（净资产）的核算'],
  ['income', '收入、费用（支出）的核算'],
  ['results', '财务成果（政府预算执行结果）的核算'],
  ['reports', '财务会计报告（决算报告）编制'],
  ['supervision', '会计监督'],
  ['archives', '会计机构内会计档案管理'],
  ['other', '其他会计工作'],
  ['head', '会计机构负责人（会计主管人员）'],
  ['chief-accountant', '总会计师、财务总监'],
]);
