import type { Group } from '../../schema/form-definition.ts';

/** 奖惩信息: honours, and penalties for violations. */
export const conductGroup: Group = {
  path: 'conduct',
  title: '奖惩信息',
  intro: '地市级以上的奖励、荣誉，以及因违反财经法规受到的行政处罚。没有的不填。',
  repeat: { max: 10, row: '奖惩', add: '添加一项奖惩' },
  fields: [
    { name: 'kind', type: 'choice', label: '奖惩类别', required: true, codes: 'conductKind' },
    { name: 'name', type: 'text', label: '奖惩名称', required: true, maxLength: 100 },
    { name: 'authority', type: 'text', label: '授予（处罚）单位', required: true, maxLength: 100 },
    {
      name: 'decidedOn',
      type: 'month',
      label: '奖惩时间',
      hint: '例如 2008-07',
      required: true,
      notBefore: '1920-01-01',
    },
    { name: 'number', type: 'text', label: '文号', maxLength: 60 },
  ],
};

/** Information that 财办会〔2018〕28号 required in the systems of the provinces. */
export const otherGroup: Group = {
  path: 'other',
  title: '其他信息',
  fields: [
    { name: 'abacusLevel', type: 'choice', label: '珠算等级', codes: 'abacusLevel', confidence: 'low' },
    {
      name: 'talent',
      type: 'choice',
      label: '高端会计人才',
      hint: '没有入选的不选。',
      codes: 'talent',
      confidence: 'medium',
    },
  ],
};
