import type { Condition } from '../schema/condition.ts';
import type { Field, Group } from '../schema/form-definition.ts';
import { higherEducation } from '../codes/education.ts';

/**
 * Groups of fields that the packs have in common. A pack takes what it asks, and adds its own. Whoever has no name and no
 * document, or belongs nowhere, cannot be filed: these are asked for whatever the source of the form.
 */

export const working: Condition = { field: '/employment/status', in: ['accounting', 'other-work', 'rehired'] };
export const doesAccounting: Condition = { field: '/employment/status', in: ['accounting', 'rehired'] };
export const notWorking: Condition = { all: [{ field: '/employment/status', answered: true }, { not: working }] };
export const isStudent: Condition = { field: '/employment/status', in: ['student'] };

/** The unit that employs is not the one that is worked for. */
export const ofTwoEmployers: Condition = { all: [working, { field: '/employment/engagement', answered: true }] };

const hasIdentityCard: Condition = {
  field: '/personal/documentType',
  in: ['resident-id', 'residence-permit', 'permanent-resident-id', 'hk-mo-travel-permit', 'tw-travel-permit'],
};
const isMainland: Condition = { field: '/personal/documentType', in: ['resident-id', 'military-id'] };
export const isHigher: Condition = { field: 'level', in: higherEducation };
// Both parts: an answer that is no longer asked for is kept, and must not count.
const abroad: Condition = { all: [isHigher, { field: 'overseas', in: [true] }] };
export const atHome: Condition = { not: abroad };
const hasDegree: Condition = { field: 'degree', in: ['2', '3', '4'] };
const earliest = '1920-01-01';

type Patch = Partial<Field>;

/**
 * A group with some of its fields changed, by their names, and others put before them; a field that is left out with
 * `undefined` is not asked. What a place asks otherwise than the others it says with this.
 */
export const withFields = (
  group: Group,
  changes: Readonly<Record<string, Patch | undefined>>,
  before: Readonly<Record<string, readonly Field[]>> = {},
): Group => ({
  ...group,
  fields: group.fields.flatMap((field) => {
    const change = field.name in changes ? changes[field.name] : {};
    return [...(before[field.name] ?? []), ...(change ? [{ ...field, ...change }] : [])];
  }),
});

export const personalGroup: Group = {
  path: 'personal',
  fields: [
    {
      name: 'name',
      type: 'text',
      label: '姓名',
      hint: '与证件上的姓名一致。生僻字打不出来时，可以用“*”或拼音代替。',
      confidence: 'high',
      required: true,
      check: 'person-name',
      autocomplete: 'name',
    },
    {
      name: 'documentType',
      type: 'choice',
      label: '证件类型',
      confidence: 'high',
      required: true,
      codes: 'documentType',
    },
    {
      name: 'documentNumber',
      type: 'text',
      label: '证件号码',
      confidence: 'high',
      required: true,
      check: 'identity-number',
      sensitive: true,
      fills: { birthDate: 'birthDate', sex: 'sex' },
    },
    { name: 'sex', type: 'choice', label: '性别', required: true, codes: 'sex' },
    {
      name: 'birthDate',
      type: 'date',
      label: '出生日期',
      hint: '例如 1985-06-15',
      required: true,
      notBefore: earliest,
    },
    {
      name: 'ethnicity',
      type: 'choice',
      label: '民族',
      required: true,
      visible: isMainland,
      codes: 'ethnicity',
    },
    {
      name: 'nationality',
      type: 'text',
      label: '国家（地区）',
      required: true,
      visible: { field: 'documentType', in: ['permanent-resident-id', 'passport'] },
      maxLength: 40,
    },
    {
      name: 'politicalStatus',
      type: 'choice',
      label: '政治面貌',
      required: true,
      visible: isMainland,
      codes: 'politicalStatus',
    },
    {
      name: 'mobilePhone',
      type: 'text',
      label: '手机号码',
      hint: '用于接收审核通知。',
      required: true,
      check: 'mobile-phone',
      sensitive: true,
      autocomplete: 'tel',
      inputMode: 'tel',
    },
    {
      name: 'email',
      type: 'text',
      label: '电子邮箱',
      check: 'email',
      autocomplete: 'email',
      inputMode: 'email',
      maxLength: 100,
    },
    {
      name: 'address',
      type: 'text',
      label: '联系地址',
      required: true,
      autocomplete: 'street-address',
      maxLength: 120,
    },
  ],
};

export const educationGroup: Group = {
  path: 'education',
  repeat: {
    max: 10,
    minimum: { count: 1, message: '请至少填写一项学历' },
    row: '学历',
    add: '添加一项学历',
  },
  fields: [
    { name: 'level', type: 'choice', label: '学历', required: true, codes: 'educationLevel' },
    { name: 'mode', type: 'choice', label: '学习形式', required: true, codes: 'studyMode' },
    {
      name: 'overseas',
      type: 'yes-no',
      label: '国（境）外学历',
      hint: '国（境）外学历须有教育部留学服务中心的认证。',
      visible: isHigher,
    },
    {
      name: 'school',
      type: 'text',
      label: '毕业院校',
      hint: '填写证书上的全称。',
      required: true,
      maxLength: 100,
    },
    {
      name: 'major',
      type: 'text',
      label: '所学专业',
      hint: '没有专业的填“其他”。',
      required: true,
      maxLength: 60,
    },
    {
      name: 'graduatedOn',
      type: 'month',
      label: '毕业年月',
      hint: '例如 2008-07',
      required: true,
      notBefore: earliest,
    },
    {
      name: 'diplomaNumber',
      type: 'text',
      label: '学历证书编号',
      hint: '一般为 18 位数字（2002 年以前为 17 位）。',
      required: { all: [isHigher, atHome] },
      visible: { all: [isHigher, atHome] },
      check: 'diploma-number',
      adviseOnly: true,
      maxLength: 32,
    },
    { name: 'degree', type: 'choice', label: '学位', required: true, codes: 'degree' },
    {
      name: 'degreeNumber',
      type: 'text',
      label: '学位证书编号',
      required: { all: [hasDegree, atHome] },
      visible: { all: [hasDegree, atHome] },
      check: 'degree-number',
      adviseOnly: true,
      maxLength: 32,
    },
    {
      name: 'certificationNumber',
      type: 'text',
      label: '国（境）外学历学位认证书编号',
      hint: '见教育部留学服务中心的认证书。',
      visible: abroad,
      maxLength: 32,
    },
  ],
};

const accountingSince: Field = {
  name: 'accountingSince',
  type: 'month',
  label: '开始从事会计工作时间',
  hint: '例如 2008-07',
  required: doesAccounting,
  visible: doesAccounting,
  notBefore: earliest,
};

export const economicType: Field = {
  name: 'economicType',
  type: 'choice',
  label: '经济类型',
  visible: { all: [working, { field: 'employerType', in: ['enterprise'] }] },
  codes: 'economicType',
  basis: 'upgrade-2018',
  confidence: 'medium',
};

export const industry: Field = {
  name: 'industry',
  type: 'choice',
  label: '所属行业',
  visible: working,
  codes: 'industry',
  basis: 'nanyang-guide-2025',
  confidence: 'medium',
};

export const administrativePost: Field = {
  name: 'administrativePost',
  type: 'choice',
  label: '会计行政职务',
  visible: doesAccounting,
  codes: 'administrativePost',
  basis: 'upgrade-2018',
  confidence: 'medium',
};

export const employmentGroup: Group = {
  path: 'employment',
  fields: [
    {
      name: 'status',
      type: 'choice',
      label: '就业状态',
      confidence: 'high',
      required: true,
      codes: 'employmentStatus',
    },
    {
      name: 'affiliation',
      type: 'choice',
      label: '单位所属系统',
      hint: '地方单位不用选。',
      visible: working,
      codes: 'affiliation',
    },
    {
      name: 'engagement',
      type: 'choice',
      label: '用工形式',
      hint: '劳务派遣、集团内调动的才选。',
      visible: working,
      codes: 'engagement',
    },
    {
      name: 'filedUnder',
      type: 'choice',
      label: '采集归属单位',
      hint: '与实际用工单位和派遣单位（合同单位）协商确定；单位信息按归属单位填写。',
      required: true,
      visible: ofTwoEmployers,
      codes: 'filedUnder',
    },
    {
      name: 'otherEmployerName',
      type: 'text',
      label: '另一方单位全称',
      hint: '归属实际用工单位的，填派遣单位（合同单位）；反之填实际用工单位。',
      required: true,
      visible: ofTwoEmployers,
      maxLength: 100,
    },
    {
      name: 'employerCode',
      type: 'text',
      label: '统一社会信用代码',
      hint: '18 位，见营业执照或法人证书。',
      required: working,
      visible: working,
      check: 'social-credit-code',
      named: 'employerName',
      // Real companies bear codes of the early trials whose check digit does not fit; the reviewer looks.
      adviseOnly: ['check-digit'],
    },
    {
      name: 'employerName',
      type: 'text',
      label: '工作单位全称',
      hint: '劳务派遣、集团内调动的，填写实际提供会计服务或支付薪酬并承担管理责任的单位。',
      required: working,
      visible: working,
      autocomplete: 'organization',
      maxLength: 100,
    },
    {
      name: 'employerType',
      type: 'choice',
      label: '单位类型',
      required: working,
      visible: working,
      codes: 'employerType',
    },
    {
      name: 'workRegion',
      type: 'choice',
      label: '工作单位所在区',
      hint: '由这个区的财政局审核。',
      confidence: 'high',
      required: working,
      visible: working,
      codes: 'districts',
    },
    {
      name: 'department',
      type: 'text',
      label: '所在部门',
      visible: working,
      maxLength: 60,
    },
    {
      name: 'post',
      type: 'choice',
      label: '会计岗位',
      required: doesAccounting,
      visible: doesAccounting,
      codes: 'accountingPost',
      basis: 'accounting-personnel-2018',
    },
    { name: 'title', type: 'text', label: '职务', visible: working, maxLength: 60 },
    accountingSince,
    {
      name: 'residenceKind',
      type: 'choice',
      label: '按户籍地还是居住地采集',
      visible: notWorking,
      codes: 'residenceKind',
    },
    {
      name: 'residenceRegion',
      type: 'choice',
      label: '户籍所在地或常住地所属区',
      hint: '没有工作单位的，由这个区的财政局审核。',
      confidence: 'high',
      required: { not: working },
      visible: notWorking,
      codes: 'districts',
    },
    {
      name: 'note',
      type: 'long-text',
      label: '备注',
      hint: '已退休的，请说明退休情况。',
      required: { field: 'status', in: ['retired'] },
      visible: { field: 'status', answered: true },
      maxLength: 300,
    },
  ],
};

export const qualificationGroup: Group = {
  path: 'qualifications',
  title: '会计专业技术资格',
  intro: '取得初级、中级、高级、正高级资格的，逐项填写。会计从业资格证不属于专业技术资格。',
  repeat: {
    max: 8,
    minimum: {
      count: 1,
      when: { all: [{ field: '/employment/status', answered: true }, { not: doesAccounting }] },
      message: '不从事会计工作的，请添加所持有的会计专业技术资格',
    },
    row: '专业技术资格',
    add: '添加一项专业技术资格',
  },
  fields: [
    { name: 'level', type: 'choice', label: '资格级别', required: true, codes: 'titleLevel' },
    { name: 'method', type: 'choice', label: '取得方式', required: true, codes: 'titleMethod' },
    {
      name: 'obtainedOn',
      type: 'month',
      label: '取得年月',
      hint: '例如 2008-07',
      required: true,
      notBefore: earliest,
    },
    {
      name: 'certificateNumber',
      type: 'text',
      label: '证书编号（管理号）或批文号',
      required: true,
      check: 'accounting-certificate',
      adviseOnly: true,
      maxLength: 40,
    },
    {
      name: 'authority',
      type: 'text',
      label: '批准单位',
      required: true,
      maxLength: 100,
    },
  ],
};

export const licenceGroup: Group = {
  path: 'licences',
  title: '会计类执业资格',
  intro: '注册会计师、税务师、资产评估师等，没有的不填。',
  repeat: { max: 6, row: '执业资格', add: '添加一项执业资格' },
  fields: [
    { name: 'kind', type: 'choice', label: '执业资格', required: true, codes: 'licenceKind' },
    {
      name: 'number',
      type: 'text',
      label: '证书编号',
      required: true,
      check: 'licence-number',
      adviseOnly: true,
      maxLength: 40,
    },
    {
      name: 'obtainedOn',
      type: 'month',
      label: '取得年月',
      hint: '例如 2008-07',
      required: true,
      notBefore: earliest,
    },
  ],
};

const file = (name: string, label: Field['label'], rest: Omit<Field, 'name' | 'type' | 'label'>): Field => ({
  name,
  type: 'files',
  label,
  maxFiles: 6,
  ...rest,
});

/** The files that are asked of everyone, with the place's own hint on the photo. */
export const attachmentFields = (photoHint: Field['hint'], photoBasis: string): Field[] => [
  file('photo', '证件照', {
    ...(photoHint === undefined ? {} : { hint: photoHint }),
    required: true,
    maxFiles: 1,
    basis: photoBasis,
  }),
  file('identityFront', '身份证件（人像面或信息页）', {
    hint: '四角完整，文字清楚，没有反光。',
    required: true,
    maxFiles: 1,
  }),
  file('identityBack', '身份证件（国徽面或背面）', {
    required: hasIdentityCard,
    visible: hasIdentityCard,
    maxFiles: 1,
  }),
  file('diploma', '学历证书', {
    hint: '与所填学历一一对应。',
    required: { some: '/education', where: { all: [isHigher, atHome] } },
  }),
  file('degreeCertificate', '学位证书', {
    required: { some: '/education', where: { all: [hasDegree, atHome] } },
    visible: { some: '/education', where: { all: [hasDegree, atHome] } },
  }),
  file('overseasCertification', '国（境）外学历学位认证书', {
    required: true,
    visible: { some: '/education', where: abroad },
  }),
  file('titleCertificate', '专业技术资格证书', {
    hint: '须包含证书编号页和个人信息页；考试合格证明不能代替证书。',
    required: true,
    visible: { some: '/qualifications' },
  }),
  file('licenceCertificate', '执业资格证书', {
    required: true,
    visible: { some: '/licences' },
  }),
];

export const optionalFile = (name: string, label: Field['label'], hint: Field['hint']): Field =>
  file(name, label, hint === undefined ? {} : { hint });

export const requiredFile = (name: string, label: Field['label'], condition: Condition, hint: Field['hint']): Field =>
  file(name, label, { required: condition, visible: condition, ...(hint === undefined ? {} : { hint }) });

export const declarationGroup: Group = {
  path: 'declaration',
  fields: [
    {
      name: 'truthful',
      type: 'confirmation',
      label: '我承诺所填信息和上传的材料真实、完整、准确，并对此负责。',
      confidence: 'high',
      required: true,
    },
    {
      name: 'signature',
      type: 'text',
      label: '承诺人姓名',
      hint: '与前面填写的姓名一致。',
      required: true,
      check: 'same-name',
      maxLength: 60,
    },
  ],
};
