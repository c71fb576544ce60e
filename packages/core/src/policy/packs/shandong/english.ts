import type { Translation } from '../../schema/translation.ts';

/** The texts of the pack of Shandong in English. */
export const shandongInEnglish: Translation = {
  户籍或居住证明: 'Proof of residence',
  山东省: 'Shandong',
  山东省会计信息采集平台: 'Shandong platform for the collection of accounting information',
  '山东省会计专业技术人员继续教育通知（2020年）': 'Shandong notice on continuing education, 2020',
  工作证明或单位统一社会信用代码证: 'Proof of employment, or the employer’s credit code certificate',
  '工作证明须加盖公章。': 'Sealed by the employer.',
  '您有工作单位，由单位所在地的财政局审核。': 'You have an employer: its district reviews.',
  '您没有工作单位，按户籍地或居住地采集。': 'You have no employer: where you are registered or live.',
  '起止日期由各市规定，此处为一般截止日': 'Cities set the days; this is the usual last one.',
  '2022 年以后的规定未能核实': 'Rules after 2022 could not be verified.',
  起止日期由各市规定: 'Cities set the days.',
  '高中、中专没有专业的，填“其他”。': 'After a school without majors, write 其他.',
  '没有学位的，选“无”。': 'Without a degree, choose 无.',
  '有多个资格的，只填写最高级别的一个；取得方式和证书编号也按这一个填写。':
    'Of several titles only the highest, with its way of obtaining and number.',
  '劳务派遣、集团内调动的，由您选择的归属单位所在地的财政局审核。':
    'When dispatched or moved within a group: the finance bureau where the employer is that you are filed under.',
  '您没有工作单位，由您选择的户籍地的财政局审核。':
    'You have no employer: the finance bureau where you are registered reviews, as you chose.',
};
