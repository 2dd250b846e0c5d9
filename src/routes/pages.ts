import { roles, type Role } from '@/contract/core/vocabulary'
import { hostPages } from './host-pages'
import { communityOf, idOf, pageOfId, pageWith, plainPage, workOrderNumberOf, type Params } from './page'
import { parseReturn, returnTo, type Return } from './return'

/** One bill of one community. */
export interface BillRoute {
  readonly communityIdentifier: string
  readonly id: number
}

const writeBill = ({ communityIdentifier, id }: BillRoute) => ({ community: communityIdentifier, id })

function parseBill({ community, id }: Params): BillRoute | undefined {
  const [communityIdentifier, bill] = [communityOf(community), idOf(id)]
  return communityIdentifier && bill ? { communityIdentifier, id: bill } : undefined
}

/** The bills that somebody chose to pay. */
export interface PayRoute {
  readonly communityIdentifier: string
  readonly ids: readonly number[]
  /** Fen, as the resident saw them when they chose. */
  readonly seen: number
}

function parsePay({ community, ids, seen }: Params): PayRoute | undefined {
  const communityIdentifier = communityOf(community)
  const bills = (ids ?? '').split('-').map(idOf)
  const known = bills.filter((id) => id !== undefined)
  if (!communityIdentifier || known.length === 0 || known.length < bills.length) return undefined
  return { communityIdentifier, ids: [...new Set(known)], seen: idOf(seen) ?? 0 }
}

export interface HouseRoute {
  readonly houseId: number
  readonly role: Role
}

function parseHouse({ houseId, role }: Params): HouseRoute | undefined {
  const id = idOf(houseId)
  const known = roles.words.find((word) => word === role)
  return id !== undefined && known ? { houseId: id, role: known } : undefined
}

export interface MemberRoute {
  readonly houseId: number
  readonly membershipId: number
}

function parseMember({ houseId, membershipId }: Params): MemberRoute | undefined {
  const [house, membership] = [idOf(houseId), idOf(membershipId)]
  return house && membership ? { houseId: house, membershipId: membership } : undefined
}

/** `membershipId` is one's own, by which the house is managed. */
export interface AddMemberRoute {
  readonly communityIdentifier: string
  readonly membershipId: number
}

function parseAddMember({ community, membershipId }: Params): AddMemberRoute | undefined {
  const [communityIdentifier, membership] = [communityOf(community), idOf(membershipId)]
  return communityIdentifier && membership ? { communityIdentifier, membershipId: membership } : undefined
}

export interface AnnouncementRoute {
  readonly id: number
  readonly communityIdentifier: string
}

function parseAnnouncement({ id, community }: Params): AnnouncementRoute | undefined {
  const [announcement, communityIdentifier] = [idOf(id), communityOf(community)]
  return announcement && communityIdentifier ? { id: announcement, communityIdentifier } : undefined
}

/** A form for a house. `again`: the application that was refused or taken back, and is made once more. */
const pageWithAgain = (path: string) =>
  pageWith<number | void, number>(
    path,
    (again) => ({ again: again ?? undefined }),
    ({ again }) => idOf(again),
  )

const pageWithReturn = (path: string) =>
  pageWith<string | void, Return>(path, (from) => ({ from: returnTo(from ?? undefined) }), parseReturn)

/**
 * Every page of the app for residents, once. app.config.ts, pages, the console and the tests are checked against it.
 * The console's own pages stand in console-pages.ts, which production builds do not contain.
 *
 * @example go(pages.receipt.url({ communityIdentifier, id }))
 * @example const route = pages.receipt.parse(useRouter().params)
 */
export const pages = {
  home: plainPage('pages/tabs/home/index'),
  houses: plainPage('pages/tabs/houses/index'),
  me: plainPage('pages/tabs/me/index'),

  login: pageWithReturn('pages/account/login/index'),
  register: pageWithReturn('pages/account/register/index'),
  settings: plainPage('pages/account/settings/index'),
  privacy: plainPage('pages/account/privacy/index'),
  agreement: plainPage('pages/account/agreement/index'),
  /** Asks for the present version of both texts. */
  consent: plainPage('pages/account/consent/index'),
  consents: plainPage('pages/account/consents/index'),
  myData: plainPage('pages/account/my-data/index'),
  correction: plainPage('pages/account/correction/index'),
  deletion: plainPage('pages/account/deletion/index'),
  help: plainPage('pages/account/help/index'),

  /** The form of the first house (一标三实), and of a further one. Both show the draft. */
  form: pageWithAgain('pages/onboarding/form/index'),
  bindMore: pageWithAgain('pages/onboarding/bind-more/index'),

  /** A house that came without a role is asked for as 其他. */
  house: pageWith<{ readonly houseId: number; readonly role?: Role }, HouseRoute>(
    'pages/house/detail/index',
    ({ houseId, role = 'other' }) => ({ houseId, role }),
    parseHouse,
  ),
  application: pageOfId('pages/house/application/index', 'applicationId'),
  /** Of a house that one owns. */
  member: pageWith<MemberRoute>(
    'pages/house/member/index',
    ({ houseId, membershipId }) => ({ houseId, membershipId }),
    parseMember,
  ),
  addMember: pageWith<AddMemberRoute>(
    'pages/house/add-member/index',
    ({ communityIdentifier, membershipId }) => ({ community: communityIdentifier, membershipId }),
    parseAddMember,
  ),
  /** Where a shared invitation leads; it carries nothing about anybody. */
  activate: plainPage('pages/house/activate/index'),
  leftHouse: pageOfId('pages/house/left/index', 'membershipId'),

  fees: plainPage('pages/fees/list/index'),
  bill: pageWith('pages/fees/bill/index', writeBill, parseBill),
  pay: pageWith<PayRoute>(
    'pages/fees/pay/index',
    ({ communityIdentifier, ids, seen }) => ({ community: communityIdentifier, ids: ids.join('-'), seen }),
    parsePay,
  ),
  feeHistory: plainPage('pages/fees/history/index'),
  receipt: pageWith('pages/fees/receipt/index', writeBill, parseBill),

  emergency: plainPage('pages/emergency/phones/index'),

  announcements: plainPage('pages/announcements/list/index'),
  announcement: pageWith<AnnouncementRoute>(
    'pages/announcements/detail/index',
    ({ id, communityIdentifier }) => ({ id, community: communityIdentifier }),
    parseAnnouncement,
  ),

  complaints: plainPage('pages/complaints/list/index'),
  newComplaint: plainPage('pages/complaints/new/index'),
  complaint: pageOfId('pages/complaints/detail/index'),

  rentalSearch: plainPage('pages/rental/search/index'),
  rentalFilters: plainPage('pages/rental/filters/index'),
  rentalHouse: pageOfId('pages/rental/house/index'),
  rentalRequests: plainPage('pages/rental/requests/index'),
  rentalRequest: pageOfId('pages/rental/request/index'),
  rentalKept: plainPage('pages/rental/kept/index'),

  ...hostPages,

  repairs: plainPage('pages/repairs/list/index'),
  /** `again`: the number of a finished repair whose subject is reported once more. */
  newRepair: pageWith<string | void, string>(
    'pages/repairs/new/index',
    (again) => ({ again: again ?? undefined }),
    ({ again }) => workOrderNumberOf(again),
  ),
  repair: pageWith<string>(
    'pages/repairs/detail/index',
    (number) => ({ number }),
    ({ number }) => workOrderNumberOf(number),
  ),
} as const

const TABS: readonly string[] = [pages.home.path, pages.houses.path, pages.me.path]

/** True for an address of the tab bar, with or without parameters. */
export const isTabPage = (url: string): boolean => TABS.includes(url.replace(/^\//, '').split('?')[0] ?? '')
