import type { Source } from '../../schema/rule.ts';

/** What the credit rules cite. Apart from the rest, because the credit viewer loads no form. */
export const creditSources = {
  'nanyang-guide-2025': {
    title: '南阳市财政局：全国会计人员信息采集操作指南（2025最新版）',
    date: '2025-06-03',
    url: 'https://caizj.nanyang.gov.cn/2025/06-03/1042543.html',
  },
  'ce-rule-2018': {
    title: '会计专业技术人员继续教育规定',
    number: '财会〔2018〕10号',
    date: '2018-05-19',
  },
  'ce-rule-2013': {
    title: '会计人员继续教育规定',
    number: '财会〔2013〕18号',
  },
  'ce-rule-2006': {
    title: '会计人员继续教育规定（2006年）',
    number: '财会〔2006〕19号',
    date: '2006-11-20',
    url: 'http://www.hengming.net/2011/financial_insurance_0901/1041.html',
  },
  'central-organs-2023': {
    title: '中央国家机关会计人员继续教育通知（2023年）',
    number: '国管办发〔2023〕13号',
    url: 'http://shangyoutai.com/listing/lawsshow_pi.php?id=11563',
  },
  'beijing-conversions-2020': {
    title: '北京市会计人员折算继续教育学分的说明（2020年）',
    date: '2020-06-09',
    url: 'http://www.sgjweuf.cn/gaojikuaijishi/ksdt/li20200609101953.shtml',
  },
  'accounting-personnel-2018': {
    title: '会计人员管理办法',
    number: '财会〔2018〕33号',
    date: '2018-12-06',
  },
  portal: { title: '本平台的技术限制' },
} satisfies Record<string, Source>;

/** Everything that the pack cites. */
export const sources: Record<string, Source> = {
  ...creditSources,
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
};
