import { wire, array, nothing, nullable, object, optional } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanWords } from '../core/money'
import { anyText, enumeration, flag, positive, text, timestampWords } from '../core/values'
import { imageList } from '../wjdh/announcements'
import { failure, invalid, moduleOff, noCommunity, noPermission, pages, paging, wjdhCall } from '../wjdh/call'

/** Extensions: what a resident reads and sends that no document gives an address for. */

const answered = (msg: string) => ({ code: 0, token_expired: 1, msg, message: msg })
const extension = { ...wjdhCall, extension: true } as const

export const payOrder = defineEndpoint({
  ...extension,
  id: 'weapp.payOrder',
  path: '/api/v1/order/pay',
  section: 'wjdh 2.1.2',
  title: '取得微信支付参数',
  kind: 'write',
  request: object({ id: positive }),
  /** What wx.requestPayment takes, and the amount that will be charged. */
  response: object({
    amount: yuanWords,
    timeStamp: text(),
    nonceStr: text(),
    package: text(),
    signType: text(),
    paySign: text(),
  }),
  responseIn: 'data',
  successBody: answered('支付参数获取成功'),
  failures: {
    invalid,
    notFound: failure('没有查找到该订单', '没有通过id查找到该用户的订单'),
    alreadyPaid: failure('该订单已付款，请勿重复支付', '该订单已付款'),
    closed: failure('该订单已关闭', '该订单已关闭'),
    moduleOff,
  },
  rulings: ['R16'],
})

const announcement = {
  id: positive,
  title: anyText,
  publisher: wire('manager', anyText),
  logo: nullable(anyText),
  pinned: wire('top', flag),
  createdAt: wire('created_at', timestampWords),
} as const

export const announcements = defineEndpoint({
  ...extension,
  id: 'weapp.announcements',
  path: '/api/v1/announcement/list',
  section: 'wjdh 5',
  title: '公告列表',
  request: object({
    communityIdentifier: wire('xiaoqu', positive),
    /** What title or text must contain. */
    keyword: optional(text(50)),
    ...paging,
  }),
  response: object({ announcements: array(object(announcement)), pages }),
  responseIn: 'data',
  successBody: answered('成功获取公告列表'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: [],
})

export const announcementDetail = defineEndpoint({
  ...extension,
  id: 'weapp.announcement',
  path: '/api/v1/announcement',
  section: 'wjdh 5',
  title: '公告详情',
  request: object({ id: positive }),
  response: object({ ...announcement, content: anyText, images: imageList }),
  responseIn: 'data',
  successBody: answered('成功获取公告'),
  failures: { invalid, notFound: failure('该公告已下架', '没有查找到该公告'), moduleOff },
  rulings: [],
})

export const complaintKinds = enumeration({ complaint: [1, '投诉'], suggestion: [2, '建议'] })
export const complaintStates = enumeration({ open: [0, '待处理'], answered: [1, '已答复'] })

const complaint = {
  id: positive,
  kind: wire('type', complaintKinds.asNumber),
  content: anyText,
  images: imageList,
  anonymous: flag,
  state: wire('status', complaintStates.asNumber),
  reply: nullable(anyText),
  createdAt: wire('created_at', timestampWords),
  /** Who complains, for the property office; null when they wish to stay unnamed, and to residents. */
  name: nullable(anyText),
  phone: nullable(anyText),
} as const

export const newComplaint = defineEndpoint({
  ...extension,
  id: 'weapp.newComplaint',
  path: '/api/v1/complaint/new',
  section: 'wjdh 6',
  title: '提交投诉建议',
  kind: 'write',
  request: object({
    communityIdentifier: wire('xiaoqu', positive),
    kind: wire('type', complaintKinds.asNumber),
    content: wire('content', text(500), '内容'),
    images: optional(imageList),
    anonymous: flag,
  }),
  /** The complaint's id. */
  response: positive,
  responseIn: 'data',
  successBody: answered('提交成功'),
  failures: { invalid, noCommunity, moduleOff },
  rulings: [],
})

/** With a resident's token one's own; with a platform's token the community's, as orders are (R16). */
export const complaints = defineEndpoint({
  ...extension,
  acceptsTokensOf: ['wjdh'],
  id: 'weapp.complaints',
  path: '/api/v1/complaint/list',
  section: 'wjdh 6',
  title: '投诉建议列表',
  request: object({
    communityIdentifier: wire('xiaoqu', positive),
    /** That one only. */
    id: optional(positive),
    ...paging,
  }),
  response: object({ complaints: array(object(complaint)), pages }),
  responseIn: 'data',
  successBody: answered('成功获取投诉建议列表'),
  failures: { invalid, noCommunity, noPermission, moduleOff },
  rulings: [],
})

/** A wjdh door: the property office answers. */
export const updateComplaint = defineEndpoint({
  ...extension,
  id: 'wjdh.updateComplaint',
  method: 'PUT',
  path: '/api/v1/complaint',
  section: '6',
  title: '答复投诉建议',
  kind: 'write',
  encoding: 'form',
  request: object({
    id: positive,
    state: wire('status', complaintStates.asNumber),
    reply: optional(text(500)),
  }),
  response: nothing,
  responseIn: 'body',
  successBody: answered('修改成功'),
  failures: {
    invalid,
    notFound: failure('没有查找到该条记录', '没有通过id查找到该条投诉建议'),
    noPermission,
  },
  rulings: [],
})

/** rental wants an openid that the client cannot know. */
export const openid = defineEndpoint({
  ...extension,
  id: 'weapp.openid',
  path: '/api/v1/weapp/openid',
  section: '1.4',
  title: 'code换取openid',
  kind: 'write',
  request: object({ wxCode: wire('code', text()) }),
  response: object({ openid: text() }),
  responseIn: 'data',
  successBody: { code: '0', token_expired: '1', msg: '成功获取openid', message: '成功获取openid' },
  failures: {
    badWxCode: {
      body: { code: '1', msg: '服务器开小差，请重试', message: '小程序code不正确，请传递新code值' },
    },
  },
  rulings: [],
})
