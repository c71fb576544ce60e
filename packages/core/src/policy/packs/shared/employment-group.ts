import type { Field, Group } from '../../schema/form-definition.ts';
import { doesAccounting, earliest, notWorking, ofTwoEmployers, working } from './conditions.ts';

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

/**
 * The fields that decide which bureau is responsible are required whatever the source of the form, because nobody can be
 * registered without a bureau.
 */
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
