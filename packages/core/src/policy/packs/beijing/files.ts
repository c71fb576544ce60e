import type { FileRules, PolicyPack } from '../../schema/pack.ts';
import type { Rule } from '../../schema/rule.ts';
import { largest } from '../shared/largest-picture.ts';

/** Tells the person the photo rule that is in force. */
export const photoHint = '近期一寸免冠彩色证件照：JPG 格式，白色或蓝色背景，大于 30 KB，不小于 295×413 像素。';

const photo: Rule<FileRules>[] = [
  {
    value: {
      formats: ['jpeg'],
      minBytes: 30_001,
      minWidth: 295,
      minHeight: 413,
      backgrounds: ['white', 'blue'],
      largest,
    },
    source: ['beijing-collection'],
    from: '2020-01-01',
    confidence: 'certain',
    note: '原文为“像素>=295413”，即 295×413。',
  },
  {
    value: { formats: ['jpeg'], maxBytes: 20 * 1024, minWidth: 114, minHeight: 156, backgrounds: ['white'], largest },
    source: ['beijing-collection-2019'],
    from: '2019-06-01',
    to: '2019-12-31',
    confidence: 'high',
  },
];

/** The source document states no limit for scans ("文件大小和格式需符合系统要求"), so this is the limit of the service. */
const scan: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], maxBytes: 10 * 1024 * 1024, largest },
  source: ['portal'],
  from: '2020-01-01',
  confidence: 'certain',
};

const scan2019: Rule<FileRules> = {
  value: { formats: ['jpeg'], maxBytes: 50 * 1024, largest },
  source: ['beijing-collection-2019'],
  from: '2019-06-01',
  to: '2019-12-31',
  confidence: 'high',
};

export const beijingFiles: PolicyPack['files'] = { photo, scan: [scan, scan2019] };
