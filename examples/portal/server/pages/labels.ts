import type {
  ApplicationEvent,
  ApplicationStatus,
  CreditCategory,
  CreditStatus,
  DeclarationEvent,
  DeclarationStatus,
} from '@acct-kit/core/contract';
import type { Role } from '../database/tables.ts';

/** The Chinese of everything that the wire says in codes. */

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
  withdrawn: '已撤回',
};

export const eventLabels: Record<ApplicationEvent['event'], string> = {
  submit: '提交申请',
  return: '退回补正',
  resubmit: '补正后重新提交',
  approve: '审核通过',
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
