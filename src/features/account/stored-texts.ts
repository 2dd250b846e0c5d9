import type { ListedKind } from '@/queries/stored-data'

/** Describes each kind of stored record to residents. `loss` says what is lost by deleting it. */
export const STORED_TEXTS: Readonly<Record<ListedKind, { title: string; note: string; loss: string }>> = {
  session: {
    title: '登录状态',
    note: '登录凭证、昵称、头像、打码后的手机号、当前房屋，由微信加密保存',
    loss: '将退出登录，看过的内容和没有提交的内容也会清除。',
  },
  reads: {
    title: '看过的内容',
    note: '没有网络时还能看，不含完整手机号和身份证号，30 天后自动删除',
    loss: '删除后，没有网络时就看不到了；再次打开时重新读取、重新保存。',
  },
  payment: {
    title: '正在付款的账单',
    note: '只记着哪一笔，用来在付款中断后核对结果',
    loss: '删除后不再自动核对这笔付款，请以账单为准，不要重复付款。',
  },
  drafts: {
    title: '没有提交的内容',
    note: '所选房屋、填到哪一步，不含姓名、证件和照片',
    loss: '没有提交的填写内容要重新填写。',
  },
  unread: {
    title: '已读标记',
    note: '哪些公告和答复已经看过',
    loss: '看过的公告和答复会重新显示为未读。',
  },
  consents: {
    title: '授权记录',
    note: '您同意过哪一版说明、什么时候同意的',
    loss: '删除后会再问您一次。平台上的记录不受影响，要撤回授权请到“授权管理”。',
  },
  rental: {
    title: '收藏和看过的房源',
    note: '房源的标题、租金和图片地址，只在这台手机上',
    loss: '收藏和看过的房源会清空，不能恢复。',
  },
  preferences: {
    title: '显示和提醒设置',
    note: '外观、字号、上次询问微信通知的时间',
    loss: '外观和字号恢复为跟随系统。',
  },
  other: {
    title: '其他',
    note: '小程序运行需要的记录',
    loss: '删除后，小程序需要时会重新生成。',
  },
}

/** A size in KB with one decimal, at least 0.1: 1.2 KB. */
export const sizeWords = (bytes: number): string => `${Math.max(0.1, bytes / 1024).toFixed(1)}\u00a0KB`
