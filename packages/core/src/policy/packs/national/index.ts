import type { PolicyPack } from '../../schema/pack.ts';
import { byPlace, ownSystems } from '../shared/jurisdiction.ts';
import { nationalCodes } from './codes.ts';
import { nationalCreditPack } from './credits.ts';
import { nationalFiles } from './files.ts';
import { form, formOf2018 } from './form.ts';
import { stateHolidays } from './holidays.ts';
import { sources } from './sources.ts';

/**
 * The rules of the whole country; since 2024 those of the national platform (全国会计人员统一服务管理平台). Without the table of
 * the 3,210 places, which a page only loads for a place without its own pack.
 */
export const nationalRules: PolicyPack = {
  ...nationalCreditPack,
  sources,
  codes: nationalCodes,
  form: [
    {
      value: form,
      source: ['nanyang-guide-2025'],
      from: '2024-09-26',
      confidence: 'medium',
      note: '平台的数据标准没有公布。',
    },
    {
      value: formOf2018,
      source: ['upgrade-2018'],
      to: '2024-09-25',
      confidence: 'medium',
      note: '通知的附件未能核实，各省的系统不尽相同。',
    },
  ],
  files: nationalFiles,
  jurisdiction: [
    {
      value: [
        ...ownSystems,
        ...byPlace({
          twoEmployers: '劳务派遣、集团内调动的，由您选择的归属单位所在地的财政部门管理。',
          work: '在职人员由工作单位所在地的财政部门管理。',
          school: '在校学生由学校所在地的财政部门管理。',
          household: '没有工作单位的，由您选择的户籍所在地的财政部门管理。',
          residence: '没有工作单位的，由户籍所在地或居住地的财政部门管理。',
        }),
      ],
      source: ['nanyang-guide-2025'],
      confidence: 'high',
    },
  ],
  reviewDays: [
    {
      value: 5,
      source: ['nanyang-guide-2025'],
      confidence: 'low',
      note: '没有公布统一的时限。',
    },
  ],
  holidays: stateHolidays,
};
