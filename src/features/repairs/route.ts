const NEW = '/pages/repairs/new/index'
const DETAIL = '/pages/repairs/detail/index'

type Params = Readonly<Record<string, string | undefined>>

/** A work order's number, or undefined for anything else. */
const numberOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w-]{1,40}$/.test(text) ? text : undefined

export const buildRepairUrl = (number: string): string => `${DETAIL}?number=${encodeURIComponent(number)}`
export const parseRepairRoute = ({ number }: Params): string | undefined => numberOf(number)

/** A new repair; `again`: of what this work order was to mend. */
export const buildNewRepairUrl = (again?: string): string =>
  again === undefined ? NEW : `${NEW}?again=${encodeURIComponent(again)}`
export const parseNewRepairRoute = ({ again }: Params): string | undefined => numberOf(again)
