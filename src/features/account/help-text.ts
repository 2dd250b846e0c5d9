export interface HelpChapter {
  readonly title: string
  readonly answers: readonly string[]
}

/** The questions that residents ask the property office most. States are named by the words that the pages use. */
export const HELP_CHAPTERS: readonly HelpChapter[] = [
  {
    title: '怎样绑定房屋',
    answers: [
      '先验证手机号。物业登记过您的手机号时，房屋会自动绑定，不用再填写。',
      '没有登记过时，依次选择房屋、说明您与房屋的关系、上传人脸照片、填写身份证信息，核对后提交给物业审核。',
      '房屋已有业主时，需要业主收到的验证码；房屋已经过户给您的，请选择“我是新业主（已过户）”。',
      '填写时可随时离开；房屋会保留，照片和身份信息需重填。',
    ],
  },
  {
    title: '申请的状态',
    answers: [
      '待审核：物业还没有处理，请等待审核，无需其他操作；这时可以撤回申请。',
      '已通过：房屋已绑定，可以缴费、报修。',
      '未通过：申请里写着原因，改正后可以重新提交。',
      '已撤回：您自己收回了申请，可以再次提交。',
    ],
  },
  {
    title: '账单和报修的状态',
    answers: [
      '待缴费：可以支付。入账中：微信已经收款，正等物业入账，不用再付。已付款：可以查看缴费凭证。已关闭：物业收回了账单，不用缴纳。',
      '待受理：物业还没有接单。已受理：已经接单，等待安排。维修中：师傅正在处理。已完成：可以评价，没有解决可以再次报修。',
    ],
  },
  {
    title: '家人怎样使用',
    answers: ['请家人在自己的微信里打开万家，用自己的手机号注册，再绑定同一套房屋，由业主的验证码确认。'],
  },
  {
    title: '找谁帮忙',
    answers: ['账单金额、登记信息和审核结果由小区物业服务中心负责，请直接联系他们。'],
  },
]
