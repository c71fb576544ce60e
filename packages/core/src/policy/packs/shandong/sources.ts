import type { Source } from '../../schema/rule.ts';

/** What the credit rules cite. Apart from the rest, because the credit viewer loads no form. */
export const creditSources = {
  'shandong-collection': {
    title: '山东省会计信息采集平台',
  },
  'shandong-2020': {
    title: '山东省会计专业技术人员继续教育通知（2020年）',
    number: '鲁财会〔2020〕7号',
  },
} satisfies Record<string, Source>;

/** Everything that the pack cites. */
export const sources: Record<string, Source> = {
  ...creditSources,
  'shandong-2011': {
    title: '山东省会计人员信息填写说明（2011年前后）',
    url: 'http://m.galtzs.cn/new/15_24_201101/25no1208989206.shtml',
  },
  'shandong-collection-2019': {
    title: '山东省会计人员信息采集通知（2019年）',
    url: 'http://zhkjw.org/zjkjs/z/18016.html',
  },
};
