import type { FileRules, PolicyPack } from '../../schema/pack.ts';
import type { Rule } from '../../schema/rule.ts';
import { largest } from '../shared/largest-picture.ts';

/** Tells the person the photo rule that is in force. */
export const photoHint = 'JPG 格式，白色背景，不小于 295×413 像素，不小于 10 KB。';

const photo: Rule<FileRules>[] = [
  {
    value: { formats: ['jpeg'], minBytes: 10_000, minWidth: 295, minHeight: 413, backgrounds: ['white'], largest },
    source: ['nanyang-guide-2025'],
    from: '2024-09-26',
    confidence: 'high',
    note: '“不小于 10 KB”见第三方说明。',
  },
  {
    value: { formats: ['jpeg', 'png'], minWidth: 114, minHeight: 156, largest },
    source: ['portal'],
    to: '2024-09-25',
    confidence: 'low',
  },
];

/** 全国会计人员统一服务管理平台 asks for scans in colour, of more than 20 KB and at most 500 KB. */
const scan: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], minBytes: 20_000, maxBytes: 500 * 1024, largest },
  source: ['nanyang-guide-2025'],
  from: '2024-09-26',
  confidence: 'high',
};

/** Before the national platform, each province set its own limits. */
const scanBefore: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], maxBytes: 10 * 1024 * 1024, largest },
  source: ['portal'],
  to: '2024-09-25',
  confidence: 'low',
};

export const nationalFiles: PolicyPack['files'] = { photo, scan: [scan, scanBefore] };
