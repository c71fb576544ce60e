import type { Database } from '../database/open.ts';

/** Organisations that do not exist: 登记机关 9, 类别 1, district, a subject of MA00DEM… and the check digit. */
const employers = [
  { code: '91110105MA00DEM228', name: '京样商贸有限公司（演示）', region: '110105' },
  { code: '91110108MA00DEM30E', name: '样例软件有限公司（演示）', region: '110108' },
  { code: '91110105MA00DEM14D', name: '样例科技有限公司（演示）', region: '110105' },
];

export async function seedEmployers(db: Database): Promise<void> {
  await db.insertInto('employers').values(employers).execute();
}
