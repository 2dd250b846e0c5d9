const page = (name: string) => `/packages/console/${name}/index`

export const CONSOLE_ROOT = '/packages/console/'
export const CONSOLE_URL = page('index')
export const WORLD_URL = page('world')
export const FAULTS_URL = page('faults')
export const INBOX_URL = page('inbox')
export const OFFICE_URL = page('office')
export const AUDITS_URL = page('audits')
export const ORDERS_URL = page('orders')
export const NEW_ORDER_URL = page('new-order')
export const MODULES_URL = page('modules')
export const REPAIRS_URL = page('repairs')
export const COMPLAINTS_URL = page('complaints')
export const ANNOUNCE_URL = page('announce')
export const STAFF_URL = page('staff')
export const NEW_WORK_ORDER_URL = page('new-work-order')

export const buildAuditUrl = (id: number): string => `${page('audit')}?id=${id}`
export const buildRepairUrl = (id: number): string => `${page('repair')}?id=${id}`
export const buildWorkOrderUrl = (number: string): string =>
  `${page('work-order')}?number=${encodeURIComponent(number)}`

type Params = Readonly<Record<string, string | undefined>>

/** An id in an address; undefined when it is damaged. */
export const parseId = ({ id }: Params): number | undefined =>
  id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined

export const parseNumber = ({ number }: Params): string | undefined => number || undefined
