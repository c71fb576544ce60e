import type { Condition } from '../../schema/condition.ts';
import type { Jurisdiction } from '../../schema/pack.ts';
import { isStudent, notWorking, ofTwoEmployers, working } from './conditions.ts';

const inSystem = (affiliation: string): Condition => ({
  all: [working, { field: '/employment/affiliation', in: [affiliation] }],
});

const field = '/employment/affiliation';

/** These systems manage the people who work in them, wherever the employer is. */
export const ownSystems: Jurisdiction = [
  {
    when: inSystem('central-state'),
    field,
    authority: '国家机关事务管理局',
    reason: '在京中央国家机关及其所属单位的会计人员由国家机关事务管理局管理，请按该局的通知办理。',
    basis: 'central-units',
  },
  {
    when: inSystem('central-party'),
    field,
    authority: '中共中央直属机关事务管理局',
    reason: '在京中共中央直属机关及其所属单位的会计人员由中共中央直属机关事务管理局管理，请按该局的通知办理。',
    basis: 'central-units',
  },
  {
    when: inSystem('military'),
    field,
    authority: '军队会计人员管理部门',
    reason: '军队、武警部队的会计人员由军队管理，请向所在单位的财务部门了解办理方式。',
    basis: 'central-units',
  },
  {
    when: inSystem('xpcc'),
    field,
    authority: '新疆生产建设兵团财政局',
    reason: '新疆生产建设兵团的会计人员由兵团财政局管理，请到兵团财政局办理。',
    basis: 'upgrade-2018',
  },
];

const residenceRegion = '/employment/residenceRegion';
const workRegion = '/employment/workRegion';

/**
 * The district decides: that of the employer, else that of the school (if the place gives a reason for it), else that of the
 * household or residence.
 *
 * @param reasons the texts that the place shows
 */
export const byPlace = (reasons: {
  twoEmployers: string;
  work: string;
  school?: string;
  household: string;
  residence: string;
}): Jurisdiction => [
  { when: ofTwoEmployers, field: workRegion, reason: reasons.twoEmployers },
  { when: working, field: workRegion, reason: reasons.work },
  ...(reasons.school === undefined
    ? []
    : [{ when: isStudent, field: '/employment/schoolRegion', reason: reasons.school }]),
  {
    when: { all: [notWorking, { field: '/employment/residenceKind', in: ['household'] }] },
    field: residenceRegion,
    reason: reasons.household,
  },
  { when: notWorking, field: residenceRegion, reason: reasons.residence },
];
