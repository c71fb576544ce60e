import type { Source } from '../../schema/rule.ts';

/** What the credit rules cite. Apart from the rest, because the credit viewer loads no form. */
export const creditSources = {
  'beijing-collection': {
    title: '北京会计人员信息采集',
  },
  'beijing-2019': {
    title: '北京市会计专业技术人员继续教育通知（2019年）',
    number: '京财会〔2019〕2022号',
  },
  'beijing-2020': {
    title: '北京市会计专业技术人员继续教育通知（2020年）',
    number: '京财会〔2020〕190号',
  },
  'beijing-2025': {
    title: '北京市会计专业技术人员继续教育通知（2025年）',
    number: '京财会〔2025〕438号',
  },
  'beijing-members-2025': {
    title: '北京市注册会计师、资产评估协会会员继续教育学分折算的说明（2025年）',
    url: 'https://www.hqwx.com/cpa-kaoshi/news/17509934615917.html',
  },
} satisfies Record<string, Source>;

/** Everything that the pack cites. */
export const sources: Record<string, Source> = {
  ...creditSources,
  'beijing-collection-2019': {
    title: '北京市会计人员信息采集通知（2019年）',
  },
};
