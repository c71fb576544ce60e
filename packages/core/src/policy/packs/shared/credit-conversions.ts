import type { CreditBasis, CreditConversion, CreditExemptionRule } from '../../schema/credit-rules.ts';
import type { Field } from '../../schema/form-definition.ts';

// The fields of a declaration. `title`, `quantity`, `role` and `completedOn` have the same names in every conversion, because
// the ledger reads them. The other fields are for the reviewer.

const text = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  type: 'text',
  label,
  required: true,
  maxLength: 100,
  ...more,
});

const title = (label: string, hint?: string): Field =>
  text('title', label, { maxLength: 200, ...(hint !== undefined && { hint }) });

const optional = { required: false };

const quantity = (label: string): Field => text('quantity', label, { inputMode: 'numeric', maxLength: 3 });

const role: Field = { name: 'role', type: 'choice', label: '本人身份', required: true, codes: 'creditRole' };

const completedOn = (label: string): Field => ({
  name: 'completedOn',
  type: 'date',
  label,
  required: true,
  notBefore: '1990-01-01',
});

const examSubject: CreditConversion = {
  kind: 'exam-subject',
  label: '通过会计相关考试',
  hint: '会计专业技术资格考试、注册会计师考试等，按当年通过的科目数（或被录取）折算。',
  per: '科',
  sole: '90.00',
  fields: [
    { name: 'exam', type: 'choice', label: '考试类别', required: true, codes: 'creditExam' },
    title('考试名称', '填写全称和年度，例如“2026年度全国会计专业技术中级资格考试”。'),
    text('subjects', '通过的科目', { maxLength: 200 }),
    quantity('通过的科目数'),
    text('certificateNumber', '证书编号或成绩单编号', optional),
    completedOn('成绩公布日期'),
  ],
  proofs: ['titleCertificate', 'licenceCertificate', 'other'],
};

const meeting: CreditConversion = {
  kind: 'meeting',
  label: '参加会计类专业会议',
  hint: '例如会计学会的年会，按参会天数折算。',
  per: '天',
  sole: '10.00',
  fields: [title('会议名称'), text('organiser', '主办单位'), quantity('参会天数'), completedOn('会议结束日期')],
  proofs: ['other'],
};

const degreeCourse: CreditConversion = {
  kind: 'degree-course',
  label: '参加会计类专业学历（学位）教育',
  hint: '国家承认的中专以上会计类专业，按当年通过考试或考核的课程门数折算。',
  per: '门',
  sole: '90.00',
  fields: [
    title('课程名称'),
    text('school', '学校'),
    text('major', '专业'),
    quantity('通过的课程门数'),
    completedOn('考试或考核通过日期'),
  ],
  proofs: ['diploma', 'degreeCertificate', 'other'],
};

const research: CreditConversion = {
  kind: 'research',
  label: '完成会计类研究课题',
  hint: '继续教育管理部门或行业组织（团体）的课题，须已结项。',
  per: '项',
  sole: '90.00',
  shared: '60.00',
  fields: [
    title('课题名称'),
    text('commissioner', '立项（委托）单位'),
    text('projectNumber', '课题编号', optional),
    role,
    completedOn('结项日期'),
  ],
  proofs: ['other'],
};

const paper: CreditConversion = {
  kind: 'paper',
  label: '发表会计类论文',
  hint: '发表在有国内统一刊号（CN）的报刊上。',
  per: '篇',
  sole: '30.00',
  shared: '10.00',
  fields: [
    title('论文题目'),
    text('journal', '报刊名称'),
    text('cnNumber', '国内统一刊号（CN）', { maxLength: 20 }),
    text('issue', '期号', { ...optional, maxLength: 40 }),
    role,
    text('authorRank', '作者排名', { ...optional, inputMode: 'numeric', maxLength: 2 }),
    completedOn('发表日期'),
  ],
  proofs: ['other'],
};

const book: CreditConversion = {
  kind: 'book',
  label: '公开出版会计类书籍',
  per: '本',
  sole: '90.00',
  shared: '60.00',
  fields: [
    title('书名'),
    text('publisher', '出版社'),
    text('isbn', '书号（ISBN）', { maxLength: 20 }),
    role,
    completedOn('出版日期'),
  ],
  proofs: ['other'],
};

/** The conversions of 财会〔2018〕10号. Provinces may add others. */
export const conversionsOf2018 = (basis: CreditBasis): CreditConversion[] =>
  [examSubject, meeting, degreeCourse, research, paper, book].map((conversion) => ({ ...conversion, basis }));

/** While 24 credits were required a year, one exam subject was worth all of them. */
export const conversionsOf2013 = (basis: CreditBasis): CreditConversion[] => [{ ...examSubject, sole: '24.00', basis }];

const leave = (kind: string, label: string): CreditExemptionRule => ({
  kind,
  label,
  fields: [
    {
      name: 'startedOn',
      type: 'date',
      label: '开始日期',
      required: true,
      notBefore: '1990-01-01',
    },
    {
      name: 'reason',
      type: 'long-text',
      label: '情况说明',
      hint: '请写明起止时间，以及当年不能完成继续教育的原因。',
      required: true,
      maxLength: 400,
    },
  ],
  proofs: ['other'],
});

/** The reasons for an exemption in the rules of 2006 and 2013. An authority decides on each case. */
export const exemptionsOn = (basis: CreditBasis): CreditExemptionRule[] =>
  [leave('sickness', '病假'), leave('abroad', '在境外工作'), leave('childbirth', '生育')].map((exemption) => ({
    ...exemption,
    basis,
  }));
