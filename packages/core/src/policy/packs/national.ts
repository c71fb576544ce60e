import { creditExam, creditRole } from '../codes/credits.ts';
import { conductKind, talent } from '../codes/conduct.ts';
import { educationLevel, degree, studyMode, trainingMode } from '../codes/education.ts';
import {
  accountingPost,
  administrativePost as administrativePosts,
  affiliation,
  economicType as economicTypes,
  employerType,
  employmentStatus,
  engagement,
  filedUnder,
  industry as industries,
  residenceKind,
  statusInWork,
  statusOutOfWork,
} from '../codes/employment.ts';
import { ethnicity } from '../codes/ethnicity.ts';
import { stateHolidays } from '../codes/holidays.ts';
import { documentType, politicalStatus, scope as scopes, sex } from '../codes/personal.ts';
import {
  abacusLevel,
  accountingTitle,
  licenceKind,
  titleKind,
  titleLevel,
  titleMethod,
} from '../codes/qualification.ts';
import { returnReason } from '../codes/review.ts';
import type { Condition } from '../schema/condition.ts';
import type { Field, FormDefinition, Group } from '../schema/form-definition.ts';
import type { FileRules, PolicyPack } from '../schema/pack.ts';
import type { Rule } from '../schema/rule.ts';
import { byPlace, ownSystems } from './authorities.ts';
import { conductGroup, otherGroup } from './conduct.ts';
import {
  administrativePost,
  attachmentFields,
  economicType,
  educationGroup,
  employmentGroup,
  industry,
  isHigher,
  isStudent,
  licenceGroup,
  notWorking,
  optionalFile,
  personalGroup,
  qualificationGroup,
  requiredFile,
  withFields,
  working,
} from './groups.ts';
import { nationalPlace } from './places.ts';
import { collectionForm } from './sections.ts';
import { workHistoryGroup } from './work-history.ts';

/** 全国会计人员统一服务管理平台: documents in colour, more than 20 KB and at most 500 KB. */
const scan: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], minBytes: 20_000, maxBytes: 500 * 1024 },
  source: ['nanyang-guide-2025'],
  from: '2024-09-26',
  confidence: 'high',
};

/** Before the national platform each province set its own limits. */
const scanBefore: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], maxBytes: 10 * 1024 * 1024 },
  source: ['portal'],
  to: '2024-09-25',
  confidence: 'low',
};

const outOfWork: Condition = { field: '/personal/scope', in: ['holder', 'junior-candidate', 'doctor', 'other-title'] };
const notInSchool: Condition = { all: [notWorking, { not: isStudent }] };

const scopeIs = (...scopes: string[]): Condition => ({ field: '/personal/scope', in: scopes });

const scope: Field = {
  name: 'scope',
  type: 'choice',
  label: '采集范围',
  hint: '选您现在的情况，后面只问与您有关的内容。',
  required: true,
  codes: 'scope',
  basis: 'nanyang-guide-2025',
  confidence: 'high',
};

const known = { confidence: 'high' } as const;

/** Whom the platform registers is known by these; the rest of its data standard is not published. */
const personal = withFields(
  personalGroup,
  { name: known, documentType: known, documentNumber: known, sex: known, birthDate: known, mobilePhone: known },
  { name: [scope] },
);

const education: Group = {
  ...withFields(
    educationGroup,
    {
      graduatedOn: { hint: '例如 2008-07。在读的学历先不填。' },
      overseas: { basis: 'nanyang-guide-2025' },
    },
    {
      mode: [
        {
          name: 'training',
          type: 'choice',
          label: '培养方式',
          visible: isHigher,
          required: isHigher,
          codes: 'trainingMode',
        },
      ],
      graduatedOn: [
        {
          name: 'enrolledOn',
          type: 'month',
          label: '入学年月',
          hint: '例如 2004-09',
          required: true,
          notBefore: '1920-01-01',
        },
      ],
    },
  ),
  repeat: {
    max: 10,
    minimum: { count: 1, message: '请至少填写一项学历', confidence: 'high' },
    needs: [
      {
        count: 1,
        when: scopeIs('doctor'),
        where: { field: 'degree', in: ['2'] },
        message: '您选择的采集范围是持博士学位，请添加该学位',
        confidence: 'high',
      },
    ],
    row: '学历',
    add: '添加一项学历',
  },
};

const status = (codes: string, visible: Condition): Field => ({
  name: 'status',
  type: 'choice',
  label: '就业状态',
  required: true,
  visible,
  codes,
  confidence: 'high',
});

const region = {
  hint: '逐级选到区县，由那里的财政部门审核。',
  basis: 'nanyang-guide-2025',
  confidence: 'high',
} as const;

/** Where somebody belongs: to the county, in the whole country, and for students where the school is. */
const places = {
  affiliation: { basis: 'central-units', confidence: 'high' },
  workRegion: { ...region, label: '工作单位所在地' },
  residenceKind: { visible: notInSchool, basis: 'nanyang-guide-2025' },
  residenceRegion: { ...region, label: '户籍所在地或居住地', visible: notInSchool, required: notInSchool },
} as const;

const schoolRegion: Field = {
  name: 'schoolRegion',
  type: 'choice',
  label: '学校所在地',
  required: isStudent,
  visible: isStudent,
  codes: 'districts',
  ...region,
};

const employment = withFields(
  employmentGroup,
  {
    ...places,
    status: undefined,
    employerName: known,
    employerCode: known,
  },
  {
    status: [status('statusInWork', scopeIs('accounting')), status('statusOutOfWork', outOfWork)],
    workRegion: [
      economicType,
      industry,
      { name: 'employerAddress', type: 'text', label: '单位地址', visible: working, maxLength: 120 },
      { name: 'employerPhone', type: 'text', label: '单位电话', visible: working, inputMode: 'tel', maxLength: 30 },
    ],
    title: [administrativePost],
    note: [schoolRegion],
  },
);

/** What a person of 采集范围 ②, and of ⑤, must hold; the others need no title. */
const qualification: Group = {
  ...withFields(
    qualificationGroup,
    { certificateNumber: { basis: 'nanyang-guide-2025' } },
    {
      level: [
        { name: 'kind', type: 'choice', label: '资格类型', required: true, codes: 'titleKind', confidence: 'high' },
      ],
    },
  ),
  title: '专业技术资格',
  intro: '会计专业技术资格，以及用来跨考的经济、统计、审计资格。没有的不填。会计从业资格证不属于专业技术资格。',
  repeat: {
    max: 8,
    needs: [
      {
        count: 1,
        when: scopeIs('holder'),
        where: { field: 'kind', in: ['accounting'] },
        message: '您选择的采集范围是持有会计专业技术资格，请添加该资格',
        confidence: 'high',
      },
      {
        count: 1,
        when: scopeIs('other-title'),
        where: {
          all: [
            { field: 'kind', in: ['economics', 'statistics', 'audit'] },
            { field: 'level', in: ['intermediate', 'senior', 'professor'] },
          ],
        },
        message: '您选择的采集范围是持中级经济、统计、审计资格，请添加该资格',
        confidence: 'high',
      },
    ],
    row: '专业技术资格',
    add: '添加一项专业技术资格',
  },
};

const conductSection = { id: 'other', title: '奖惩和其他信息', groups: [conductGroup, otherGroup] };

/** The platform's, from 2024. */
const form: FormDefinition = collectionForm(
  [
    ...attachmentFields('JPG 格式，白色背景，不小于 295×413 像素，不小于 10 KB。', 'nanyang-guide-2025').map((field) =>
      ['photo', 'identityFront', 'identityBack'].includes(field.name) ? { ...field, ...known } : field,
    ),
    requiredFile(
      'employmentProof',
      '工作证明',
      working,
      '工作经历承诺书、劳动合同、工作证明、社保证明之一；多页请合并成一张图片。',
    ),
    optionalFile('residenceProof', '户籍、居住或学籍证明', '没有工作单位的上传：户口簿、居住证或学生证。'),
    optionalFile('other', '其他材料', undefined),
  ],
  {
    personal: [personal],
    education: [education],
    employment: [employment],
    qualification: [qualification, licenceGroup],
  },
  [{ id: 'history', title: '工作经历', groups: [workHistoryGroup(scopeIs('accounting'))] }, conductSection],
);

/** What the provinces' systems had to have by 财办会〔2018〕28号; its annex could not be read. */
const formOf2018: FormDefinition = collectionForm(
  [
    ...attachmentFields('近期免冠证件照。', 'portal'),
    requiredFile('employmentProof', '工作证明', working, '劳动合同、工作证明、社保证明之一，须加盖公章。'),
    optionalFile('residenceProof', '户籍、居住或学籍证明', '没有工作单位的上传：户口簿、居住证或学生证。'),
    optionalFile('other', '其他材料', undefined),
  ],
  {
    employment: [
      withFields(employmentGroup, places, {
        workRegion: [economicType],
        title: [administrativePost],
        note: [schoolRegion],
      }),
    ],
  },
  [conductSection],
);

/** The whole country, from 2024 on the unified platform (全国会计人员统一服务管理平台), without the table of its places. */
export const nationalRules: PolicyPack = {
  ...nationalPlace,
  sources: {
    ...nationalPlace.sources,
    'upgrade-2018': {
      title: '关于做好省级会计人员管理系统升级改造和会计人员信息采集上报工作的通知',
      number: '财办会〔2018〕28号',
      date: '2018-09-26',
      url: 'http://fshctax.com/ckfgk/qitafagui/60117.html',
    },
    'central-units': {
      title: '在京中央单位和军队会计人员不在属地采集范围的说明（网络转载）',
      url: 'http://bingospace.cn/cjkj/2221707.html',
    },
    'holidays-2024': {
      title: '国务院办公厅关于2024年部分节假日安排的通知',
      number: '国办发明电〔2023〕7号',
      date: '2023-10-25',
      url: 'http://paper.people.com.cn/rmrb/html/2023-10/26/nw.D110000renmrb_20231026_3-06.htm',
    },
    'holidays-2025': {
      title: '国务院办公厅关于2025年部分节假日安排的通知',
      number: '国办发明电〔2024〕12号',
      date: '2024-11-12',
    },
    'holidays-2026': {
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      number: '国办发明电〔2025〕7号',
      date: '2025-11-04',
      url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    },
  },
  codes: {
    sex,
    documentType,
    ethnicity,
    politicalStatus,
    scope: scopes,
    educationLevel,
    degree,
    trainingMode,
    studyMode,
    employmentStatus,
    statusInWork,
    statusOutOfWork,
    affiliation,
    engagement,
    filedUnder,
    residenceKind,
    employerType,
    economicType: economicTypes,
    industry: industries,
    accountingPost,
    administrativePost: administrativePosts,
    titleKind,
    titleLevel,
    titleMethod,
    accountingTitle,
    licenceKind,
    conductKind,
    abacusLevel,
    talent,
    returnReason,
    creditRole,
    creditExam,
  },
  form: [
    {
      value: form,
      source: ['nanyang-guide-2025'],
      from: '2024-09-26',
      confidence: 'medium',
      note: '平台的数据标准没有公布。',
    },
    {
      value: formOf2018,
      source: ['upgrade-2018'],
      to: '2024-09-25',
      confidence: 'medium',
      note: '通知的附件未能核实，各省的系统不尽相同。',
    },
  ],
  files: {
    photo: [
      {
        value: { formats: ['jpeg'], minBytes: 10_000, minWidth: 295, minHeight: 413, backgrounds: ['white'] },
        source: ['nanyang-guide-2025'],
        from: '2024-09-26',
        confidence: 'high',
      },
      {
        value: { formats: ['jpeg', 'png'], minWidth: 114, minHeight: 156 },
        source: ['portal'],
        to: '2024-09-25',
        confidence: 'low',
      },
    ],
    scan: [scan, scanBefore],
  },
  jurisdiction: [
    {
      value: [
        ...ownSystems,
        ...byPlace({
          twoEmployers: '劳务派遣、集团内调动的，由您选择的归属单位所在地的财政部门管理。',
          work: '在职人员由工作单位所在地的财政部门管理。',
          school: '在校学生由学校所在地的财政部门管理。',
          household: '没有工作单位的，由您选择的户籍所在地的财政部门管理。',
          residence: '没有工作单位的，由户籍所在地或居住地的财政部门管理。',
        }),
      ],
      source: ['nanyang-guide-2025'],
      confidence: 'high',
    },
  ],
  reviewDays: [
    {
      value: 5,
      source: ['nanyang-guide-2025'],
      confidence: 'low',
      note: '没有公布统一的时限。',
    },
  ],
  holidays: stateHolidays,
};
