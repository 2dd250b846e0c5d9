const AUDIT = '/packages/console/audit/index'
const REPAIR = '/packages/console/repair/index'
const WORK_ORDER = '/packages/console/work-order/index'

export const CONSOLE_URL = '/packages/console/index/index'
export const WORLD_URL = '/packages/console/world/index'
export const FAULTS_URL = '/packages/console/faults/index'
export const INBOX_URL = '/packages/console/inbox/index'
export const OFFICE_URL = '/packages/console/office/index'
export const AUDITS_URL = '/packages/console/audits/index'
export const ORDERS_URL = '/packages/console/orders/index'
export const NEW_ORDER_URL = '/packages/console/new-order/index'
export const MODULES_URL = '/packages/console/modules/index'
export const REPAIRS_URL = '/packages/console/repairs/index'
export const COMPLAINTS_URL = '/packages/console/complaints/index'
export const ANNOUNCE_URL = '/packages/console/announce/index'
export const STAFF_URL = '/packages/console/staff/index'
export const NEW_WORK_ORDER_URL = '/packages/console/new-work-order/index'

export const buildAuditUrl = (id: number): string => `${AUDIT}?id=${id}`
export const buildRepairUrl = (id: number): string => `${REPAIR}?id=${id}`
export const buildWorkOrderUrl = (number: string): string =>
  `${WORK_ORDER}?number=${encodeURIComponent(number)}`

type Params = Readonly<Record<string, string | undefined>>

/** An id in an address; undefined when it is damaged. */
export const parseId = ({ id }: Params): number | undefined =>
  id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined

export const parseNumber = ({ number }: Params): string | undefined => number || undefined
