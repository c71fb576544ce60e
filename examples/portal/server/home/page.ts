import { html } from 'hono/html';
import type { Account } from '../context.ts';
import type { Html, Page } from '../ui/layout.ts';
import { roleLabels } from '../ui/labels.ts';
import { demoAccounts } from '../auth/pages/demo-accounts.ts';
import { homeOf } from '../auth/role-home.ts';

const services = [
  {
    href: '/collect',
    title: '会计人员信息采集',
    text: '首次采集个人、学历、工作和职称信息，上传证件照和材料；以后有变化的，在这里变更。',
    who: '会计人员',
  },
  {
    href: '/transfers',
    title: '调转',
    text: '工作、户口、居住地或学校到了别的区、别的省市，把档案转过去。',
    who: '会计人员',
  },
  {
    href: '/credits',
    title: '继续教育学分',
    text: '按年度查看专业科目、公需科目的学分，还差多少，哪些待确认。',
    who: '会计人员',
  },
  {
    href: '/credits/declare',
    title: '申报学分',
    text: '考试、论文、课题等可以折算学分；因病、生育等不能参加的，可以申请当年免除。',
    who: '会计人员',
  },
  {
    href: '/review',
    title: '采集信息审核',
    text: '办理本区的采集、变更和调入申请：材料与填写内容对照，通过，或逐项说明原因后退回。',
    who: '区财政局审核人员',
  },
  {
    href: '/review/transfers',
    title: '调转审核',
    text: '审核从本区调出的申请，同意转出，或者说明原因。',
    who: '区财政局审核人员',
  },
  {
    href: '/review/credits',
    title: '学分审核',
    text: '审核本区会计人员申报的学分，核实姓名与证件不一致的登记。',
    who: '区财政局审核人员',
  },
  {
    href: '/provider',
    title: '学分登记',
    text: '为完成培训的学员登记继续教育学分，逐条填写，或者用表格整批登记。',
    who: '培训机构',
  },
  {
    href: '/statistics',
    title: '继续教育完成情况',
    text: '按区、按资格级别、按年度查看完成率。',
    who: '财政部门',
  },
  {
    href: '/verify',
    title: '核验完成证明',
    text: '输入证明上的编码，核对继续教育完成证明是否真实有效。',
    who: '用人单位，不需要登录',
  },
];

const serviceCard = ({ href, title, text, who }: (typeof services)[number]): Html =>
  html`<li class="card">
    <h2><a href="${href}">${title}</a></h2>
    <p>${text}</p>
    <p class="quiet">适用：${who}</p>
  </li>`;

const welcome = (account: Account): Html =>
  html`<p class="notice">
    您好，${account.name}。您现在以“${roleLabels[account.role]}”的身份使用本平台。<a href="${homeOf[account.role]}"
      >去办理</a
    >
  </p>`;

const identities = (account: Account | undefined, accounts: readonly Account[]): Html =>
  html`<section aria-labelledby="identities-title">
    <h2 id="identities-title">${account === undefined ? '选择演示身份登录' : '换一个演示身份'}</h2>
    <p>演示系统不需要密码。所有身份都是编造的。</p>
    ${demoAccounts(accounts, ({ role }) => homeOf[role])}
  </section>`;

/** `accounts` are those that can be chosen, in the demo. */
export const homePage = (account: Account | undefined, accounts: readonly Account[] | undefined): Page => ({
  title: '首页',
  account,
  main: html`<h1>会计人员服务平台</h1>
    <p class="lead">信息采集一次填好，审核进度和继续教育学分随时可查。</p>
    ${account === undefined ? '' : welcome(account)}
    <ul class="cards">
      ${services.map(serviceCard)}
    </ul>
    ${accounts === undefined ? '' : identities(account, accounts)}`,
});
