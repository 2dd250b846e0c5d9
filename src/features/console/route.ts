const AUDIT = '/pages/console/audit/index'
const REPAIR = '/pages/console/repair/index'
const WORK_ORDER = '/pages/console/work-order/index'

export const CONSOLE_URL = '/pages/console/index/index'
export const WORLD_URL = '/pages/console/world/index'
export const FAULTS_URL = '/pages/console/faults/index'
export const INBOX_URL = '/pages/console/inbox/index'
export const OFFICE_URL = '/pages/console/office/index'
export const AUDITS_URL = '/pages/console/audits/index'
export const ORDERS_URL = '/pages/console/orders/index'
export const NEW_ORDER_URL = '/pages/console/new-order/index'
export const MODULES_URL = '/pages/console/modules/index'
export const REPAIRS_URL = '/pages/console/repairs/index'
export const COMPLAINTS_URL = '/pages/console/complaints/index'
export const ANNOUNCE_URL = '/pages/console/announce/index'
export const STAFF_URL = '/pages/console/staff/index'
export const NEW_WORK_ORDER_URL = '/pages/console/new-work-order/index'

export const buildAuditUrl = (id: number): string => `${AUDIT}?id=${id}`
export const buildRepairUrl = (id: number): string => `${REPAIR}?id=${id}`
export const buildWorkOrderUrl = (number: string): string =>
  `${WORK_ORDER}?number=${encodeURIComponent(number)}`

type Params = Readonly<Record<string, string | undefined>>

/** An id in an address; undefined when it is damaged. */
export const parseId = ({ id }: Params): number | undefined =>
  id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined

export const parseNumber = ({ number }: Params): string | undefined => number || undefined
