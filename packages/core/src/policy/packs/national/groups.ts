import type { Condition } from '../../schema/condition.ts';
import type { Field, Group } from '../../schema/form-definition.ts';
import { isHigher, isStudent, notWorking, working } from '../shared/conditions.ts';
import { educationGroup } from '../shared/education-group.ts';
import { administrativePost, economicType, employmentGroup, industry } from '../shared/employment-group.ts';
import { personalGroup } from '../shared/personal-group.ts';
import { qualificationGroup } from '../shared/qualification-groups.ts';
import { withFields } from '../shared/with-fields.ts';

const outOfWork: Condition = { field: '/personal/scope', in: ['holder', 'junior-candidate', 'doctor', 'other-title'] };
const notInSchool: Condition = { all: [notWorking, { not: isStudent }] };

export const scopeIs = (...scopes: string[]): Condition => ({ field: '/personal/scope', in: scopes });

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

export const known = { confidence: 'high' } as const;

/** The platform registers people by these fields. The rest of its data standard is not published. */
export const personal = withFields(
  personalGroup,
  { name: known, documentType: known, documentNumber: known, sex: known, birthDate: known, mobilePhone: known },
  { name: [scope] },
);

export const education: Group = {
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

/** The person chooses a county of the whole country; a student chooses that of the school. */
export const places = {
  affiliation: { basis: 'central-units', confidence: 'high' },
  workRegion: { ...region, label: '工作单位所在地' },
  residenceKind: { visible: notInSchool, basis: 'nanyang-guide-2025' },
  residenceRegion: { ...region, label: '户籍所在地或居住地', visible: notInSchool, required: notInSchool },
} as const;

export const schoolRegion: Field = {
  name: 'schoolRegion',
  type: 'choice',
  label: '学校所在地',
  required: isStudent,
  visible: isStudent,
  codes: 'districts',
  ...region,
};

export const employment = withFields(
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

/** People of 采集范围 ② and ⑤ must hold a title; the others need none. */
export const qualification: Group = {
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
