import type { PolicyPack } from '../../schema/pack.ts';
import { districtsOf } from '../codes/districts-of.ts';
import { byPlace, ownSystems } from '../shared/jurisdiction.ts';
import { shandongCreditPack } from './credits.ts';
import { shandongPlaces } from './districts.ts';
import { form, formOf2011 } from './form.ts';
import { sources } from './sources.ts';

/** The rules of Shandong. They follow the source document that the project was given. */
export const shandongPack: PolicyPack = {
  ...shandongCreditPack,
  sources,
  codes: { districts: districtsOf(shandongPlaces) },
  form: [
    { value: form, source: ['shandong-collection'], from: '2019-04-20', confidence: 'certain' },
    { value: formOf2011, source: ['shandong-2011'], to: '2019-04-19', confidence: 'medium' },
  ],
  jurisdiction: [
    {
      value: [
        ...ownSystems,
        ...byPlace({
          twoEmployers: '劳务派遣、集团内调动的，由您选择的归属单位所在地的财政局审核。',
          work: '您有工作单位，由单位所在地的财政局审核。',
          household: '您没有工作单位，由您选择的户籍地的财政局审核。',
          residence: '您没有工作单位，按户籍地或居住地采集。',
        }),
      ],
      source: ['shandong-collection'],
      confidence: 'certain',
    },
  ],
  changeDeadline: [{ value: { endOfFollowingYear: true }, source: ['shandong-collection'], confidence: 'certain' }],
  firstDeadline: [
    {
      value: { months: 1 },
      source: ['shandong-collection-2019', 'shandong-collection'],
      from: '2019-04-20',
      confidence: 'high',
      note: '新从事会计工作的，自从事之日起 1 个月内采集；另一处来源为“数月内”。',
    },
  ],
  staleAfterYears: [
    {
      value: 3,
      source: ['shandong-collection-2019'],
      from: '2019-04-20',
      confidence: 'high',
      note: '连续三年没有更新信息（包括继续教育）的，予以清理。',
    },
  ],
};
