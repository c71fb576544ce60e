import type { Group } from '../../schema/form-definition.ts';
import { doesAccounting, earliest } from './conditions.ts';

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
