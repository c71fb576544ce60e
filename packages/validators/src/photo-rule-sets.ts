import type { PhotoRules } from './photo-check.ts';
import { portraitAdvice } from './portrait-advice.ts';

/** Photo rules of a place and time. */
export interface PhotoRuleSet {
  id: string;
  title: { 'zh-CN': string; en: string };
  /** First and last day, `YYYY-MM-DD`; missing where it is not known, or still in force. */
  from?: string;
  to?: string;
  /** Where the figures come from. */
  source: string;
  rules: PhotoRules;
}

/** One KB is 1000 bytes where it is the least and 1024 where it is the most: notices do not say which they mean. */
const atLeast = (kilobytes: number): number => kilobytes * 1000;
const atMost = (kilobytes: number): number => kilobytes * 1024;

/** The photo rules that public sources state for accounting personnel. Rules of low confidence only advise. */
export const photoRuleSets: readonly PhotoRuleSet[] = [
  {
    id: 'national-2024',
    title: { 'zh-CN': '全国会计人员统一服务管理平台', en: 'National platform' },
    from: '2024-08-15',
    source: '南阳市财政局《全国会计人员信息采集操作指南(2025最新版)》;≥10 KB 见第三方说明',
    rules: {
      formats: ['jpeg'],
      minWidth: 295,
      minHeight: 413,
      minBytes: atLeast(10),
      backgrounds: ['white'],
      confidence: 'probable',
      advisory: ['bytes'],
      ...portraitAdvice,
    },
  },
  {
    id: 'accounting-examination',
    title: { 'zh-CN': '会计资格考试报名', en: 'Accounting examination' },
    source: '上海市财政局考试报名说明(转载)',
    rules: {
      formats: ['jpeg'],
      minWidth: 295,
      minHeight: 413,
      minBytes: atLeast(10),
      backgrounds: ['white'],
      confidence: 'probable',
      ...portraitAdvice,
    },
  },
  {
    id: 'beijing',
    title: { 'zh-CN': '北京市会计人员信息采集', en: 'Beijing' },
    source: '北京会计人员信息采集说明:一寸,白色或蓝色,JPG,大于30KB,像素≥295×413',
    rules: {
      formats: ['jpeg'],
      minWidth: 295,
      minHeight: 413,
      minBytes: atLeast(30),
      backgrounds: ['white', 'blue'],
      confidence: 'certain',
      ...portraitAdvice,
    },
  },
  {
    id: 'beijing-2019',
    title: { 'zh-CN': '北京市会计人员信息采集(2019)', en: 'Beijing (2019)' },
    from: '2019-06-01',
    to: '2019-06-30',
    source: '北京市财政局 2019 年采集通知(转载)',
    rules: {
      formats: ['jpeg'],
      exactWidth: 114,
      exactHeight: 156,
      maxBytes: atMost(20),
      backgrounds: ['white'],
      confidence: 'probable',
      ...portraitAdvice,
    },
  },
  {
    id: 'anhui-2019',
    title: { 'zh-CN': '安徽省会计人员信息采集(2019)', en: 'Anhui (2019)' },
    from: '2019-01-01',
    source: '安徽省 2019 年采集通知(转载):1 寸,不超过 20 KB,jpg',
    rules: { formats: ['jpeg'], maxBytes: atMost(20), confidence: 'probable', ...portraitAdvice },
  },
  {
    id: 'hubei-2021',
    title: { 'zh-CN': '湖北省会计人员信息采集(2021)', en: 'Hubei (2021)' },
    from: '2021-01-01',
    source: '第三方说明:295×413,不超过 20 KB,红、蓝或白底',
    rules: {
      formats: ['jpeg'],
      exactWidth: 295,
      exactHeight: 413,
      maxBytes: atMost(20),
      backgrounds: ['red', 'blue', 'white'],
      confidence: 'low',
      ...portraitAdvice,
    },
  },
  {
    id: 'hebei',
    title: { 'zh-CN': '河北省会计人员信息采集', en: 'Hebei' },
    source: '第三方网页,不可靠:358×441,100–500 KB,白底',
    rules: {
      formats: ['jpeg', 'png'],
      exactWidth: 358,
      exactHeight: 441,
      minBytes: atLeast(100),
      maxBytes: atMost(500),
      backgrounds: ['white'],
      confidence: 'low',
      ...portraitAdvice,
    },
  },
  {
    id: 'generic-older',
    title: { 'zh-CN': '会计人员信息采集(旧版通用)', en: 'Older systems' },
    to: '2024-08-14',
    source: '第三方说明与证件照软件的预设:114×156,10–20 KB',
    rules: {
      formats: ['jpeg', 'png'],
      exactWidth: 114,
      exactHeight: 156,
      minBytes: atLeast(10),
      maxBytes: atMost(20),
      confidence: 'low',
      ...portraitAdvice,
    },
  },
  {
    id: 'shanghai-2010',
    title: { 'zh-CN': '上海市会计从业人员信息采集(2010)', en: 'Shanghai (2010)' },
    from: '2010-11-01',
    source: '上海市财政局公告(转载):不超过 10 KB,jpg,以证件号码命名',
    rules: { formats: ['jpeg'], maxBytes: atMost(10), confidence: 'probable', ...portraitAdvice },
  },
  {
    id: 'shandong',
    title: { 'zh-CN': '山东省会计人员信息采集', en: 'Shandong' },
    source: '第三方网页:使用会计资格考试的照片审核处理工具,像素和大小未公布',
    rules: { formats: ['jpeg'], confidence: 'low', ...portraitAdvice },
  },
];
