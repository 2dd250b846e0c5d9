import { enumeration, type Enumeration } from '../core/values'

type WordOf<E> = E extends Enumeration<infer W> ? W : never

/** 用户类型. */
export const userTypes = enumeration({ landlord: [1, '房东'], sublessor: [2, '二房东'], agent: [3, '中介'] })
export type UserType = WordOf<typeof userTypes>

/** 教育背景. The example of wx_fetch_userinfo has 小学, which is not among the documented words. */
export const EDUCATIONS = ['博士', '硕士', '本科', '大专', '中专', '高中', '初中'] as const

/** Whether a landlord owns or leases what they let, as 房东身份认证 asks. */
export const tenures = enumeration({ owned: [1, '自有房屋出租'], leased: [2, '租赁房屋出租'] })

export const rentTimeTypes = enumeration({ short: [1, '短租'], long: [2, '长租'] })
export const rentRoomTypes = enumeration({ whole: [1, '整租'], room: [2, '单间'] })

/** Who pays a cost of a house. */
export const bearers = enumeration({ landlord: [1, '房东'], tenant: [2, '租客'], open: [3, '待定'] })

/** 付款方式: the deposit and the rent paid at once, both in months (押一付一, 押一付三, 押一付六). */
export const PAYMENT_TYPES = ['1|1', '1|3', '1|6'] as const

/** 房源类型 of a house that is published. The field of the same name in search_house means who lets it: a user type. */
export const houseSources = enumeration({
  landlord: [1, '房东直租'],
  sublet: [2, '二房东合租'],
  transfer: [3, '租客租期内转租'],
})

export const facilities = enumeration({
  airConditioner: [1, '空调'],
  television: [2, '电视'],
  washer: [3, '洗衣机'],
  fridge: [4, '冰箱'],
  microwave: [5, '微波炉'],
  hotShower: [6, '热水淋浴'],
  wiredNetwork: [7, '有线网络'],
  wifi: [8, '无线网络'],
  heating: [9, '暖气'],
  doorControl: [10, '门禁系统'],
  lift: [11, '电梯'],
  parking: [12, '停车位'],
})

export const extraFees = enumeration({
  water: [1, '水费'],
  electricity: [2, '电费'],
  gas: [3, '燃气费'],
  network: [4, '网费'],
  heating: [5, '取暖费'],
  cleaning: [6, '卫生费'],
  television: [7, '电视费'],
  management: [8, '物业费'],
})

export const roomTypes = enumeration({
  mainBedroom: [1, '主卧'],
  bedroom: [2, '次卧'],
  livingRoom: [3, '客厅'],
  kitchen: [4, '厨房'],
  bathroom: [5, '卫生间'],
  balcony: [6, '阳台'],
  other: [7, '其他房间'],
})
export type RoomType = WordOf<typeof roomTypes>

/** 房源状态. The document shows 0 and null and explains neither; 1 to 3 are those of a public server. A deleted house is hidden (R40). */
export const houseStatuses = enumeration({
  draft: [0, '未发布'],
  released: [1, '已发布'],
  pulledOff: [2, '已下架'],
  deleted: [3, '已删除'],
})
export type HouseStatus = WordOf<typeof houseStatuses>

/** The state of an identification. The numbers are those of a public server, which tells them in no answer. */
export const checkStates = enumeration({
  none: [0, '未认证'],
  pending: [1, '审核中'],
  passed: [2, '已认证'],
  refused: [3, '未通过'],
})
export type CheckState = WordOf<typeof checkStates>

/** 朝向, 装修程度 and 房源特色 are free texts. The app offers the same words to landlords and to tenants, so that a search finds houses. */
export const DIRECTIONS = ['东', '南', '西', '北', '东南', '西南', '东北', '西北', '南北'] as const
export const DECORATIONS = ['毛坯', '简装', '精装', '豪装'] as const
export const CHARACTERISTICS = ['近地铁', '采光好', '拎包入住', '有电梯', '独立卫浴', '可养宠物'] as const

/** The states of a viewing request (看房申请), with the numbers of a public server. */
export const preorderStates = enumeration({
  submitted: [1, '已提交'],
  paid: [2, '已付信息费'],
  viewed: [3, '已看房'],
  disputed: [4, '有争议'],
  refunded: [5, '已退款'],
})
export type PreorderState = WordOf<typeof preorderStates>

/** As whom the caller asks for viewing requests. */
export const PREORDER_SIDES = ['tenant', 'landlord'] as const

/** The orders of search_house (排序). */
export const sortOrders = enumeration({
  nearest: [1, '距离由近到远'],
  newest: [2, '时间由新到旧'],
  mostPraised: [3, '关注度由高到低'],
  cheapest: [4, '租金由低到高'],
  dearest: [5, '租金由高到低'],
  smallest: [6, '面积由小到大'],
})
export type SortOrder = WordOf<typeof sortOrders>

/** The `refresh` of zhima. AUTO asks Alipay if no score is stored, N never does, Y always does. */
export const REFRESHES = ['AUTO', 'N', 'Y'] as const

/** What `payee_acount` holds: Alipay's user number (2088…, 16 digits), or the name for its sign-in (mail or phone). */
export const payeeTypes = enumeration({ userId: [1, 'ALIPAY_USERID'], logonId: [2, 'ALIPAY_LOGONID'] })
