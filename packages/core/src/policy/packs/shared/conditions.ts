import type { Condition } from '../../schema/condition.ts';
import { higherEducation } from '../codes/education.ts';

// Conditions under which the forms of several places ask for something.

export const working: Condition = { field: '/employment/status', in: ['accounting', 'other-work', 'rehired'] };
export const doesAccounting: Condition = { field: '/employment/status', in: ['accounting', 'rehired'] };
export const notWorking: Condition = { all: [{ field: '/employment/status', answered: true }, { not: working }] };
export const isStudent: Condition = { field: '/employment/status', in: ['student'] };

/** The person works for one employer under a contract with another: a dispatched worker, or a move within a group. */
export const ofTwoEmployers: Condition = { all: [working, { field: '/employment/engagement', answered: true }] };

export const hasIdentityCard: Condition = {
  field: '/personal/documentType',
  in: ['resident-id', 'residence-permit', 'permanent-resident-id', 'hk-mo-travel-permit', 'tw-travel-permit'],
};
export const isMainland: Condition = { field: '/personal/documentType', in: ['resident-id', 'military-id'] };
export const isHigher: Condition = { field: 'level', in: higherEducation };
// Both parts are needed: the form keeps the answer to a question that is no longer asked, and it must not count here.
export const abroad: Condition = { all: [isHigher, { field: 'overseas', in: [true] }] };
export const atHome: Condition = { not: abroad };
export const hasDegree: Condition = { field: 'degree', in: ['2', '3', '4'] };
/** No date of a working person's life is before this day. */
export const earliest = '1920-01-01';
