import { privacyHandler } from '@/platform/env'
import type { Chapter } from './privacy-text'

/** The user agreement. It has the version and the date of the privacy text. */
export const TERMS_CHAPTERS: readonly Chapter[] = [
  {
    title: '这是什么服务',
    points: [
      `万家由${privacyHandler || '您所在小区的物业服务企业'}提供，住户在这里绑定房屋、缴费、报修、看公告、提投诉建议，不收取使用费。`,
      '费用由物业开单，付款由微信支付完成，是否入账以物业的账单为准。',
    ],
  },
  {
    title: '您的账号',
    points: [
      '请用您本人的手机号注册，一个手机号一个账号，请保管好密码和验证码，不要告诉他人。',
      '不满 14 周岁的孩子，请由监护人注册和填写。',
      '您可以随时退出登录，或在“我的 → 设置”里注销账号。',
    ],
  },
  {
    title: '请您做到',
    points: [
      '填写真实、属于您本人或由您监护的人的信息。冒用他人身份的申请不会通过。',
      '报修、投诉建议请如实描述，不要上传与事情无关的、侵犯他人的内容。',
    ],
  },
  {
    title: '我们做到',
    points: [
      '只按《隐私说明》处理您的信息，内容有变时先征得您的同意。',
      '服务因维护、网络或不可抗力中断时尽快恢复。紧急情况请直接拨打 110、119、120。',
      '小区关闭某项功能，或服务终止时，会提前公告，您仍可以导出自己的信息。',
    ],
  },
  {
    title: '有争议时',
    points: ['先联系物业协商，协商不成的，可以向物业所在地的主管部门投诉，或向有管辖权的法院起诉。'],
  },
]
