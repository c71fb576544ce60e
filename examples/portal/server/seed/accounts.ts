import type { Insertable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { seedId } from './ids.ts';
import { people } from './people.ts';

type AccountRow = Omit<Insertable<Tables['accounts']>, 'position'>;

export const provider = { id: seedId('provider'), name: '京华会计培训中心（演示）' };

/** A provider without an account. */
export const onlineSchool = { id: seedId('online school'), name: '首都会计网校（演示）' };

const nobody = { personId: null, authority: null, providerId: null };

const reviewer = (authority: string, district: string): AccountRow => ({
  ...nobody,
  id: seedId(`reviewer ${authority}`),
  role: 'reviewer',
  name: `${district}财政局`,
  note: `审核${district}的采集申请、申报的学分和待核实的登记`,
  authority,
});

/** The accounts of the demo, in the order in which they are offered. */
export const accounts: readonly AccountRow[] = [
  ...people.map(({ key, name, note }): AccountRow => ({
    ...nobody,
    id: seedId(`account ${key}`),
    role: 'person',
    name,
    note,
    personId: seedId(`person ${key}`),
  })),
  reviewer('110105', '朝阳区'),
  reviewer('110108', '海淀区'),
  reviewer('370102', '济南市历下区'),
  {
    ...nobody,
    id: seedId('reviewer 110000'),
    role: 'reviewer',
    name: '市财政局会计处（演示）',
    note: '核实还没有归入任何区的人员的学分登记',
    authority: '110000',
  },
  {
    ...nobody,
    id: seedId('account provider'),
    role: 'provider',
    name: provider.name,
    note: '为学员登记继续教育学分，逐条或整批；管理课程',
    providerId: provider.id,
  },
  {
    ...nobody,
    id: seedId('authority 110000'),
    role: 'authority',
    name: '北京市财政局（演示）',
    note: '查看全市继续教育完成情况',
    authority: '110000',
  },
];

/** The ids by which the demo knows its own accounts, whatever else is in the database. */
export const demoAccountIds: readonly string[] = accounts.map(({ id }) => id);
