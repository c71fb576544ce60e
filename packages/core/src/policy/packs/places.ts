import type { CreditPack } from '../schema/pack.ts';
import { beijingCredits, nationalCredits, shandongCredits } from './credits.ts';

// What of a place the credits depend on: the viewer brings this along without the form.

export const nationalPlace: CreditPack = {
  region: '000000',
  name: '全国',
  sources: {
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
  },
  credits: nationalCredits,
};

export const beijingPlace: CreditPack = {
  region: '110000',
  parent: '000000',
  name: '北京市',
  sources: {
    'beijing-collection': {
      title: '北京会计人员信息采集',
    },
    'beijing-collection-2019': {
      title: '北京市会计人员信息采集通知（2019年）',
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
  },
  credits: beijingCredits,
};

export const shandongPlace: CreditPack = {
  region: '370000',
  parent: '000000',
  name: '山东省',
  sources: {
    'shandong-collection': {
      title: '山东省会计信息采集平台',
    },
    'shandong-2020': {
      title: '山东省会计专业技术人员继续教育通知（2020年）',
      number: '鲁财会〔2020〕7号',
    },
  },
  credits: shandongCredits,
};

/** The places that come with the package. */
export const builtInPlaces: readonly CreditPack[] = [nationalPlace, beijingPlace, shandongPlace];
