import type { DemoPerson } from '../../server/seed/people.ts';

/** What a person does to a form, by the names that they read. */
export type Step =
  | { readonly fill: string; readonly text: string }
  | { readonly choose: string; readonly option: string }
  | { readonly tick: string }
  | { readonly press: string }
  | { readonly upload: string; readonly file: string };

const fill = (label: string, text: string): Step => ({ fill: label, text });
const choose = (label: string, option: string): Step => ({ choose: label, option });
const upload = (label: string, file: string): Step => ({ upload: label, file });

/** How somebody in Beijing with a degree, an employer and a title fills the first collection, section by section. */
export const firstCollection = {
  个人信息: ({ name, documentNumber, mobilePhone }: DemoPerson) => [
    fill('姓名', name),
    choose('证件类型', '居民身份证'),
    fill('证件号码', documentNumber),
    choose('民族', '汉族'),
    choose('政治面貌', '群众'),
    fill('手机号码', mobilePhone.replace(/^(...)(....)/, '$1 $2 ')),
    fill('联系地址', '北京市朝阳区示例路 1 号'),
  ],
  学历学位: () => [
    choose('学历', '大学本科毕业'),
    choose('学习形式', '全日制'),
    fill('毕业院校', '示例财经大学'),
    fill('所学专业', '会计学'),
    fill('毕业年月', '2012年7月'),
    fill('学历证书编号', '100341201205001234'),
    choose('学位', '学士'),
    fill('学位证书编号', '1003442012001234'),
  ],
  工作情况: () => [
    choose('就业状态', '在职，从事会计工作'),
    fill('工作单位全称', '北京示例科技有限公司'),
    fill('统一社会信用代码', '91110108551385082Q'),
    choose('单位类型', '企业'),
    choose('工作单位所在区', '朝阳区'),
    choose('会计岗位', '财务会计报告（决算报告）编制'),
    fill('开始从事会计工作时间', '2012-08'),
  ],
  资格证书: () => [
    { press: '添加一项专业技术资格' },
    choose('资格级别', '中级'),
    choose('取得方式', '考试'),
    fill('取得年月', '2016-09'),
    fill('证书编号（管理号）或批文号', '20160911010800098'),
    fill('批准单位', '北京市人力资源和社会保障局'),
  ],
  照片和材料: () => [
    upload('证件照', 'photo-a.jpg'),
    upload('身份证件（人像面或信息页）', 'identity-front.jpg'),
    upload('身份证件（国徽面或背面）', 'identity-back.jpg'),
    upload('学历证书', 'diploma.jpg'),
    upload('学位证书', 'degree.jpg'),
    upload('专业技术资格证书', 'title-certificate.jpg'),
  ],
  真实性承诺: ({ name }: DemoPerson) => [{ tick: '我承诺' }, fill('承诺人姓名', name)],
} satisfies Record<string, (person: DemoPerson) => readonly Step[]>;

export type SectionTitle = keyof typeof firstCollection;

/** The sections in their order, with what is done in each. */
export const sectionsOf = (person: DemoPerson): (readonly [SectionTitle, readonly Step[]])[] =>
  (Object.keys(firstCollection) as SectionTitle[]).map((title) => [title, firstCollection[title](person)]);
