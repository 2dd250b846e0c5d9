import type { ConsentScope } from '@/contract/weapp/consents'

/** The purpose of each consent, and what follows from withdrawing it. `privacy` cannot be withdrawn here; it ends with the account. */
export const CONSENT_TEXTS: Readonly<Record<ConsentScope, { use: string; loss: string }>> = {
  privacy: { use: '使用万家', loss: '' },
  face: {
    use: '审核身份、登记到社区安防',
    loss: '平台会删除您的人脸照片。已绑定的房屋不受影响，正在审核的申请可能要到物业现场核对身份。',
  },
  idCard: {
    use: '识别身份证上的文字，照片不留存',
    loss: '以后填表时不再识别，可以手动填写。识别时没有留下照片，没有需要删除的内容。',
  },
  politicalStatus: { use: '社区党员服务登记', loss: '平台会删除您的政治面貌，社区不再据此联系您。' },
  lowIncome: { use: '安排社区的帮扶和减免', loss: '平台会删除您的低保信息，社区不再据此安排帮扶。' },
  petitioner: { use: '社区了解并跟进诉求', loss: '平台会删除您的上访记录。' },
  guardian: {
    use: '监护人代孩子登记',
    loss: '之后不再为孩子收集新的信息。要删除已经登记的，请联系物业服务中心。',
  },
}
