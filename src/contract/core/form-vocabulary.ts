// The words of the form 一标三实 about houses and people. They stand apart from vocabulary.ts because the first pages show none of them.
import { enumeration, type Enumeration } from './values'

type WordOf<E> = E extends Enumeration<infer W> ? W : never

/** 房屋类型, numbered in the order of the documents' list. */
export const houseTypes = enumeration({
  apartment: [1, '单元楼'],
  corridor: [2, '筒子楼'],
  courtyard: [3, '四合院'],
  bungalow: [4, '独立平房'],
  smallBuilding: [5, '自建小楼'],
  villa: [6, '别墅'],
  selfBuilt: [7, '自建'],
  other: [8, '其他'],
})
export type HouseType = WordOf<typeof houseTypes>

/** 房屋用途. */
export const houseUses = enumeration(
  {
    residence: [1, '住宅'],
    production: [2, '生产'],
    business: [3, '经营'],
    storage: [4, '仓储'],
    education: [5, '教育'],
    culture: [6, '文化'],
    office: [7, '办公'],
    commerce: [8, '商业'],
    other: [9, '其他'],
  },
  {
    '经营（商业）（饭店）': 'business',
    '教育（医疗、卫生、科研）': 'education',
    '文化(娱乐、体育)': 'culture',
    '商业（金融）（信息）': 'commerce',
  },
)
export type HouseUse = WordOf<typeof houseUses>

/** 房屋性质. */
export const ownerships = enumeration({ private: [1, '私有'], public: [2, '公有'], other: [3, '其他'] })
export type Ownership = WordOf<typeof ownerships>

/** 房屋现状; documents also call it 居住现状 and 房屋状态. */
export const houseStates = enumeration({
  selfUsed: [1, '自用'],
  idle: [2, '闲置'],
  borrowed: [3, '借用'],
  registeredOnly: [4, '空挂'],
  rented: [5, '租用'],
  demolished: [6, '拆迁'],
  other: [7, '其他'],
})
export type HouseState = WordOf<typeof houseStates>

/** 住户类型. */
export const occupantTypes = enumeration({ owner: [1, '业主'], tenant: [2, '租户'], other: [3, '其他'] })
export type OccupantType = WordOf<typeof occupantTypes>

/** 选择与业主绑定还是替换业主. */
export const ownerChoices = enumeration({ join: [1, '与业主绑定'], replace: [2, '替换业主'] })
export type OwnerChoice = WordOf<typeof ownerChoices>

/** 性别. Cards for foreigners and card readers write it differently. */
export const sexes = enumeration(
  { male: [1, '男'], female: [2, '女'] },
  {
    男性: 'male',
    女性: 'female',
    M: 'male',
    F: 'female',
    'M/男': 'male',
    'F/女': 'female',
    '男/M': 'male',
    '女/F': 'female',
  },
)
export type Sex = WordOf<typeof sexes>

/** 政治面貌 as weapp numbers it: 0 is 群众, 1 is 党员 (R11). */
export const politicalStatuses = enumeration({ masses: [0, '群众'], partyMember: [1, '党员'] })
export type PoliticalStatus = WordOf<typeof politicalStatuses>

/** 政治面貌 as security v1 numbers it: 1 is 群众, 2 is 党员 (R11). Security v2 writes the words. */
export const politicalStatusesOf001 = enumeration({ masses: [1, '群众'], partyMember: [2, '党员'] })
