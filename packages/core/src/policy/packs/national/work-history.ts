import type { Condition } from '../../schema/condition.ts';
import type { Field, Group } from '../../schema/form-definition.ts';

const earlier: Condition = { field: 'current', in: [false] };
const month = { type: 'month', hint: '例如 2008-07', notBefore: '1920-01-01' } as const;

/** Fields for former employers. For the present employer the row only has the beginning; the rest is under 工作情况. */
const ofEarlier: Field[] = [
  { name: 'endedOn', label: '结束时间', ...month, required: true, visible: earlier },
  {
    name: 'employerCode',
    type: 'text',
    label: '统一社会信用代码',
    hint: '已注销、查不到的可以不填。',
    visible: earlier,
    check: 'social-credit-code',
    named: 'employerName',
    adviseOnly: ['check-digit'],
  },
  { name: 'employerName', type: 'text', label: '单位名称', required: true, visible: earlier, maxLength: 100 },
  { name: 'employerType', type: 'choice', label: '单位类型', required: true, visible: earlier, codes: 'employerType' },
  { name: 'industry', type: 'choice', label: '所属行业', required: true, visible: earlier, codes: 'industry' },
  { name: 'address', type: 'text', label: '单位地址', required: true, visible: earlier, maxLength: 120 },
  { name: 'phone', type: 'text', label: '单位电话', required: true, visible: earlier, inputMode: 'tel', maxLength: 30 },
];

const hasTitle: Condition = { field: 'title', answered: true };

/** 工作经历 of the national platform. People who do accounting work (采集范围 ①) must give it. */
export const workHistoryGroup = (isAsked: Condition): Group => ({
  path: 'workHistory',
  title: '工作经历',
  intro: '按时间顺序逐段填写。现单位勾选“至今”，只填开始时间。',
  repeat: {
    max: 20,
    minimum: { count: 1, when: isAsked, message: '现从事会计工作的，请至少填写一段工作经历', confidence: 'high' },
    row: '工作经历',
    add: '添加一段工作经历',
  },
  fields: [
    { name: 'startedOn', label: '开始时间', ...month, required: true, confidence: 'high' },
    { name: 'current', type: 'yes-no', label: '至今（现单位）' },
    ...ofEarlier,
    { name: 'post', type: 'choice', label: '会计工作', hint: '没有从事会计工作的不选。', codes: 'accountingPost' },
    { name: 'title', type: 'choice', label: '会计专业职务', hint: '没有聘任的不选。', codes: 'accountingTitle' },
    { name: 'appointedOn', label: '聘任时间', ...month, required: true, visible: hasTitle },
  ],
});
