import { idOf, pageOfId, pageWith, plainPage, type Params } from './page'

/** The three parts of what a landlord says of a house: where and what it is, what it costs, and in their own words. */
export const HOUSE_PARTS = ['place', 'rent', 'words'] as const
export interface HousePartRoute {
  readonly id: number
  readonly part: (typeof HOUSE_PARTS)[number]
}

function parseHousePart({ id, part }: Params): HousePartRoute | undefined {
  const [house, known] = [idOf(id), HOUSE_PARTS.find((one) => one === part)]
  return house !== undefined && known ? { id: house, part: known } : undefined
}

/** A house that is on the server already, or none yet. */
const pageOfMaybeHouse = (path: string) =>
  pageWith<number | void, { readonly houseId?: number }>(
    path,
    (houseId) => ({ id: houseId ?? undefined }),
    ({ id }) => ({ houseId: idOf(id) }),
  )

/** The pages of somebody who lets houses; a part of `pages`. */
export const hostPages = {
  hostHome: plainPage('pages/rental-host/home/index'),
  /** Without a house the draft is shown. */
  hostPublish: pageOfMaybeHouse('pages/rental-publish/publish/index'),
  hostHouse: pageOfId('pages/rental-host/house/index'),
  hostEdit: pageWith<HousePartRoute>(
    'pages/rental-publish/edit/index',
    ({ id, part }) => ({ id, part }),
    parseHousePart,
  ),
  hostPhotos: pageOfId('pages/rental-publish/photos/index'),
  hostPreview: pageOfId('pages/rental/preview/index'),
  /** Of one house, or of all. */
  hostRequests: pageOfMaybeHouse('pages/rental-host/requests/index'),
  hostProfile: plainPage('pages/rental-landlord/profile/index'),
  hostIdentity: plainPage('pages/rental-landlord/identity/index'),
  hostCertificate: plainPage('pages/rental-landlord/certificate/index'),
  /** `code` of whoever shared the card. */
  hostInvitation: pageWith<string | void, { readonly code?: string }>(
    'pages/rental-landlord/invitation/index',
    (code) => ({ code: code ?? undefined }),
    ({ code }) => ({ code: code !== undefined && /^[0-9A-Za-z]{1,20}$/.test(code) ? code : undefined }),
  ),
  hostAlipay: plainPage('pages/rental-landlord/alipay/index'),
} as const
