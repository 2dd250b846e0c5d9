import { enumeration } from '../core/values'

export const paidStates = enumeration({ unpaid: [0, '未付款'], paid: [1, '已付款'] })
export const billStates = enumeration({ closed: [0, '已关闭'], open: [1, '进行中'] })
