import { table } from './code-table.ts';

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

/** 就业状态 of who does accounting work. */
export const statusInWork = employmentStatus.filter(({ code }) => ['accounting', 'rehired'].includes(code));

/** 就业状态 of who does none. */
export const statusOutOfWork = employmentStatus.filter(({ code }) => !['accounting', 'rehired'].includes(code));

/** Systems whose accounting personnel are managed by an authority of their own, not by a district's finance bureau. */
export const affiliation = table([
  ['central-state', '在京中央国家机关及其所属单位'],
  ['central-party', '在京中共中央直属机关及其所属单位'],
  ['military', '军队、武警部队'],
  ['xpcc', '新疆生产建设兵团'],
]);

/** 用工形式, where the body that employs is not the one that is worked for. */
export const engagement = table([
  ['dispatched', '劳务派遣'],
  ['group-transfer', '集团内调动'],
]);

/** Which of the two bodies a person is filed under. */
export const filedUnder = table([
  ['actual', '实际工作（用工）的单位'],
  ['contract', '签订劳动合同的单位（派遣单位）'],
]);

/** Where somebody without an employer belongs. */
export const residenceKind = table([
  ['household', '户籍所在地'],
  ['residence', '居住地（常住地）'],
]);

/** 经济类型, GB/T 12402-2000: the classes that employers name. */
export const economicType = table([
  ['110', '国有'],
  ['120', '集体'],
  ['130', '股份合作'],
  ['140', '联营'],
  ['150', '有限责任公司'],
  ['160', '股份有限公司'],
  ['170', '私营'],
  ['190', '其他内资'],
  ['200', '港、澳、台商投资'],
  ['300', '外商投资'],
  ['900', '其他'],
]);

/** 所属行业, the sections of GB/T 4754-2017. */
export const industry = table([
  ['A', '农、林、牧、渔业'],
  ['B', '采矿业'],
  ['C', '制造业'],
  ['D', '电力、热力、燃气及水生产和供应业'],
  ['E', '建筑业'],
  ['F', '批发和零售业'],
  ['G', '交通运输、仓储和邮政业'],
  ['H', '住宿和餐饮业'],
  ['I', '信息传输、软件和信息技术服务业'],
  ['J', '金融业'],
  ['K', '房地产业'],
  ['L', '租赁和商务服务业'],
  ['M', '科学研究和技术服务业'],
  ['N', '水利、环境和公共设施管理业'],
  ['O', '居民服务、修理和其他服务业'],
  ['P', '教育'],
  ['Q', '卫生和社会工作'],
  ['R', '文化、体育和娱乐业'],
  ['S', '公共管理、社会保障和社会组织'],
  ['T', '国际组织'],
]);

/** 会计行政职务. */
export const administrativePost = table([
  ['chief-accountant', '总会计师'],
  ['financial-director', '财务总监'],
  ['head', '会计机构负责人（会计主管人员）'],
  ['none', '无'],
]);
