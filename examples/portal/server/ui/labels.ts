import type {
  ApplicationEvent,
  ApplicationStatus,
  Procedure,
  CreditCategory,
  CreditStatus,
  DeclarationEvent,
  DeclarationStatus,
  TransferEvent,
  TransferReason,
  TransferStatus,
} from '@acct-kit/core/contract';
import type { Role } from '../database/tables.ts';

/** The Chinese labels of the contract's codes. */

export const roleLabels: Record<Role, string> = {
  person: '会计人员',
  reviewer: '审核人员',
  provider: '培训机构',
  authority: '主管部门',
};

export const statusLabels: Record<ApplicationStatus, string> = {
  submitted: '待审核',
  returned: '退回补正',
  approved: '审核通过',
  rejected: '未通过',
  withdrawn: '已撤回',
};

export const procedureLabels: Record<Procedure, string> = {
  first: '首次采集',
  change: '信息变更',
  'transfer-in': '调入',
};

export const transferStatusLabels: Record<TransferStatus, string> = {
  submitted: '待调出地受理',
  'origin-reviewing': '调出地审核中',
  'origin-rejected': '调出地未同意',
  'out-confirmed': '待调入地接收',
  'withdrawn-by-origin': '调出地已撤回',
  'destination-reviewing': '调入地审核中',
  'destination-rejected': '调入地未接收',
  completed: '调转完成',
  cancelled: '已取消',
  expired: '已过期',
};

export const transferEventLabels: Record<TransferEvent['event'], string> = {
  submit: '提交调出申请',
  'take-up': '调出地受理',
  'confirm-out': '调出地同意转出',
  'reject-out': '调出地不同意转出',
  'take-back': '调出地撤回转出',
  'apply-in': '提交调入申请',
  'withdraw-in': '撤回调入申请',
  'reject-in': '调入地不接收',
  complete: '调入地接收',
  cancel: '取消调转',
  expire: '超过期限没有提交调入申请',
};

export const transferReasonLabels: Record<TransferReason, string> = {
  work: '在调入地工作',
  household: '户口在调入地',
  residence: '在调入地居住',
  study: '在调入地上学',
};

export const eventLabels: Record<ApplicationEvent['event'], string> = {
  submit: '提交申请',
  return: '退回补正',
  resubmit: '补正后重新提交',
  approve: '审核通过',
  reject: '未通过',
  withdraw: '撤回申请',
};

export const categoryLabels: Record<CreditCategory, string> = { professional: '专业科目', general: '公需科目' };

export const creditStatusLabels: Record<CreditStatus, string> = {
  pending: '待确认',
  registered: '已登记',
  rejected: '未通过',
  revoked: '已撤销',
};

export const declarationStatusLabels: Record<DeclarationStatus, string> = {
  submitted: '待审核',
  returned: '退回补正',
  approved: '审核通过',
  rejected: '未通过',
  withdrawn: '已撤回',
};

export const declarationEventLabels: Record<DeclarationEvent['event'], string> = {
  submit: '提交申报',
  return: '退回补正',
  resubmit: '补正后重新提交',
  approve: '审核通过',
  reject: '未通过',
  withdraw: '撤回申报',
};
