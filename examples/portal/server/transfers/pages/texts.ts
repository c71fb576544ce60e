import type { AttachmentKind, TransferStatus } from '@acct-kit/core/contract';

/** What the person has to do or to wait for, by status. */
export const nextSteps: Record<TransferStatus, string> = {
  submitted: '等待调出地财政局受理。受理前后您都可以取消。',
  'origin-reviewing': '调出地财政局正在审核。',
  'origin-rejected': '调出地没有同意，原因见下面的办理经过。问题解决后可以重新申请。',
  'out-confirmed': '调出地已同意转出。请您到调入地提交调入申请；提交之前，调出地还可以撤回，您也可以取消。',
  'withdrawn-by-origin': '调出地撤回了这次转出，原因见下面的办理经过。档案仍在调出地。',
  'destination-reviewing': '调入地财政局正在审核您的调入申请。',
  'destination-rejected': '调入地没有接收，原因见下面的办理经过。档案仍在调出地，可以重新申请调转。',
  completed: '档案已转到调入地，今后在调入地办理变更和继续教育。',
  cancelled: '您已取消这次调转。',
  expired: '超过期限没有提交调入申请，这次调转已经作废。需要的，请重新申请。',
};

/** The proofs that somebody works, is registered, lives or studies where the dossier is to go. */
export const proofTexts: readonly { readonly kind: AttachmentKind; readonly label: string; readonly hint: string }[] = [
  { kind: 'employmentProof', label: '工作证明', hint: '在调入地工作的：新单位盖章的工作证明、劳动合同或者调令。' },
  {
    kind: 'residenceProof',
    label: '户口或居住证明',
    hint: '户口或居住在调入地的：户口簿本人页、居住证、房产证或者租房备案证明。',
  },
  { kind: 'other', label: '在读证明或其他材料', hint: '在调入地上学的：学校出具的在读证明或者学生证。' },
];
