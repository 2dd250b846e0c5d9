const DETAIL = '/pages/complaints/detail/index'

export const NEW_COMPLAINT_URL = '/pages/complaints/new/index'

export const buildComplaintUrl = (id: number): string => `${DETAIL}?id=${id}`

/** The complaint's id; undefined when the address is damaged. */
export const parseComplaintRoute = ({
  id,
}: Readonly<Record<string, string | undefined>>): number | undefined =>
  id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined
