/** Who one can sign in as, and which phones lead where. Everybody is invented. */
export interface Persona {
  readonly key: 'resident-owner' | 'resident-tenant' | 'resident-new' | 'visitor'
  /** For wx.login: good again and again. `wx:<openid>:<anything>` is good once. */
  readonly wxCode: `wx:${string}`
  readonly name: string
  /** Without both: never registered. */
  readonly phone?: string
  readonly password?: string
  readonly about: string
}

export const personas: readonly Persona[] = [
  {
    key: 'resident-owner',
    wxCode: 'wx:resident-owner',
    name: '林晓岚',
    phone: '19000000001',
    password: 'Wanjia-0001',
    about: '业主，有两套房屋，家里有还没注册小程序的成员',
  },
  {
    key: 'resident-tenant',
    wxCode: 'wx:resident-tenant',
    name: '周予安',
    phone: '19000000002',
    password: 'Wanjia-0002',
    about: '租客，已绑定一套房屋，另有一条未通过的申请',
  },
  {
    key: 'resident-new',
    wxCode: 'wx:resident-new',
    name: '沈知夏',
    phone: '19000000003',
    password: 'Wanjia-0003',
    about: '已注册，还没有绑定房屋',
  },
  { key: 'visitor', wxCode: 'wx:visitor', name: '游客', about: '从未注册' },
]

/** Pairs for wjdh.secret; the first is the documents' own. */
export const officesToTry = {
  all: { secretId: '123456', secretKey: '123456', about: '看得到所有小区' },
  secondOnly: { secretId: 'xinghe', secretKey: 'xinghe-2026', about: '只看得到星河里（00001）' },
} as const

/** Property staff for zhongmin's role STAFF. */
export const staffToTry = {
  morningLight: { name: '方书瑶', phone: '19000000051', about: '晨曦家园的物业人员' },
  starRiver: { name: '温景行', phone: '19000000052', about: '星河里的物业人员' },
  both: { name: '纪望舒', phone: '19000000053', about: '两个小区的物业主管' },
} as const

/** Phones of the default seed that no account has; their codes stand in the SMS outbox. */
export const phonesToTry = {
  /** The security platform knows this owner with two houses: the phone check binds them at once. */
  knownOwner: '19000000011',
  /** Owner of a house (see `housesToTry.ownerKnown`) whom the resident platform does not know. */
  ownerOfHouse: '19000000012',
  /** Known to nobody. */
  unknown: '19000000020',
} as const

/** Houses of the default seed, by community, building, unit, floor and house number. */
export const housesToTry = {
  ownersFirst: ['10002', 1, 1, 1, 101],
  ownersSecond: ['10002', 3, 2, 4, 401],
  tenants: ['10002', 2, 1, 3, 302],
  /** Bound at once by `phonesToTry.knownOwner`. */
  knownOwners: ['10002', 4, 1, 2, 201],
  /** The security platform knows its owner: `phonesToTry.ownerOfHouse`. */
  ownerKnown: ['10002', 5, 1, 1, 102],
  /** Nobody lives there. */
  free: ['10002', 10, 2, 5, 501],
} as const

/** Which phone and house lead along which path of the form for a house, for whoever tries it. */
export const pathsToTry = [
  { path: '登记过的业主，验证手机号就绑定', phone: phonesToTry.knownOwner, house: '不用选房屋' },
  { path: '房屋已有业主，要业主的验证码', phone: phonesToTry.unknown, house: '晨曦家园 5栋1单元1楼102号' },
  { path: '房屋没有业主，填完整张表', phone: phonesToTry.unknown, house: '晨曦家园 10栋2单元5楼501号' },
] as const

/** The owner persona's, by which an order finds them. */
export const belongingsToTry = { car: '样A12001', parking: 'A012' } as const

/** An openid that rental answers `{}` for, as a public server does for every WeChat user whom it does not know. */
export const UNKNOWN_TO_RENTAL = 'rental-stranger'
