import type { PolicyPack } from '../../schema/pack.ts';
import { districtsOf } from '../codes/districts-of.ts';
import { byPlace, ownSystems } from '../shared/jurisdiction.ts';
import { beijingCreditPack } from './credits.ts';
import { beijingPlaces } from './districts.ts';
import { beijingFiles } from './files.ts';
import { beijingForm } from './form.ts';
import { sources } from './sources.ts';

/** The rules of Beijing. They follow the source document that the project was given. */
export const beijingPack: PolicyPack = {
  ...beijingCreditPack,
  sources,
  codes: { districts: districtsOf(beijingPlaces) },
  form: [{ value: beijingForm, source: ['beijing-collection'], confidence: 'certain' }],
  files: beijingFiles,
  jurisdiction: [
    {
      value: [
        ...ownSystems,
        ...byPlace({
          twoEmployers: '劳务派遣、集团内调动的，由您与单位协商确定的归属单位所在区的财政局审核。',
          work: '您有工作单位，由单位所在区的财政局审核。',
          household: '您没有工作单位，由您选择的户籍所在区的财政局审核。',
          residence: '您没有工作单位，由户籍所在地或常住地所属区的财政局审核。',
        }),
      ],
      source: ['beijing-collection'],
      confidence: 'certain',
    },
  ],
  reviewDays: [
    {
      value: 15,
      source: ['beijing-collection'],
      confidence: 'certain',
      note: '“数个工作日”；超过 15 个工作日没有结果的，可以询问。',
    },
  ],
  changeDeadline: [{ value: { months: 3 }, source: ['beijing-collection'], confidence: 'certain' }],
};
