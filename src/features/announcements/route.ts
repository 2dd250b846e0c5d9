const DETAIL = '/pages/announcements/detail/index'

export interface AnnouncementRoute {
  readonly id: number
  readonly communityIdentifier: number
}

/** A number of the platform, or undefined for anything else. */
const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined

export const buildAnnouncementUrl = ({ id, communityIdentifier }: AnnouncementRoute): string =>
  `${DETAIL}?id=${id}&community=${communityIdentifier}`

/** undefined when the address is damaged. */
export function parseAnnouncementRoute(
  params: Readonly<Record<string, string | undefined>>,
): AnnouncementRoute | undefined {
  const id = numberOf(params.id)
  const communityIdentifier = numberOf(params.community)
  return id !== undefined && communityIdentifier !== undefined ? { id, communityIdentifier } : undefined
}
