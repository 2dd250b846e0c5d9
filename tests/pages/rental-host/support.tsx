import { screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { pages } from '@/routes/pages'
import AlipayPage from '@/pages/rental-landlord/alipay/index'
import CertificatePage from '@/pages/rental-landlord/certificate/index'
import EditPage from '@/pages/rental-publish/edit/index'
import HomePage from '@/pages/rental-host/home/index'
import HousePage from '@/pages/rental-host/house/index'
import IdentityPage from '@/pages/rental-landlord/identity/index'
import InvitationPage from '@/pages/rental-landlord/invitation/index'
import PhotosPage from '@/pages/rental-publish/photos/index'
import PreviewPage from '@/pages/rental/preview/index'
import ProfilePage from '@/pages/rental-landlord/profile/index'
import PublishPage from '@/pages/rental-publish/publish/index'
import RequestsPage from '@/pages/rental-host/requests/index'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'

export const RELEASED = '青禾新城南北通透三室，家电齐全'
export const PULLED_OFF = '青禾新城一室，已租出'

type Open = (options?: PageOptions) => Promise<Page>
const opener =
  (page: ReactElement, url: string): Open =>
  (options = {}) =>
    renderPage(page, { url, ...options })

export const openHome = opener(<HomePage />, pages.hostHome.url())
export const openPublish = opener(<PublishPage />, pages.hostPublish.url())
export const openProfile = opener(<ProfilePage />, pages.hostProfile.url())
export const openIdentity = opener(<IdentityPage />, pages.hostIdentity.url())
export const openCertificate = opener(<CertificatePage />, pages.hostCertificate.url())
export const openAlipay = opener(<AlipayPage />, pages.hostAlipay.url())
export const openInvitation = (code?: string, options: PageOptions = {}): Promise<Page> =>
  renderPage(<InvitationPage />, { url: pages.hostInvitation.url(code), ...options })

/** The id of a house of the default seed, by its title. */
export function houseIdOf({ world }: TestMock, title: string): number {
  const found = world.tables.rentalHouses.all().find(({ info }) => info.title === title)
  if (!found) throw new Error(`no house ${title}`)
  return found.id
}

/** Opens a page about the house of that title. */
const ofHouse =
  (page: ReactElement, urlOf: (id: number) => string) =>
  (title: string, { mock = createTestMock(), ...options }: PageOptions = {}): Promise<Page> =>
    renderPage(page, { url: urlOf(houseIdOf(mock, title)), mock, ...options })

export const openHouse = ofHouse(<HousePage />, pages.hostHouse.url)
export const openPhotos = ofHouse(<PhotosPage />, pages.hostPhotos.url)
export const openPreview = ofHouse(<PreviewPage />, pages.hostPreview.url)
export const openRequests = ofHouse(<RequestsPage />, pages.hostRequests.url)
export const openEdit = (title: string, part: 'place' | 'rent' | 'words', options?: PageOptions) =>
  ofHouse(<EditPage />, (id) => pages.hostEdit.url({ id, part }))(title, options)

/** The outcomes of an endpoint's calls so far. */
export const outcomesOf = ({ mock }: Pick<Page, 'mock'>, endpoint: string): string[] =>
  mock.world.tables.journal
    .all()
    .filter((entry) => entry.endpoint === endpoint)
    .map(({ outcome }) => outcome)

export const press = ({ user }: Page, name: string | RegExp): Promise<void> =>
  user.click(screen.getByRole('button', { name }))

/** Replaces the text of a field. */
export async function fill({ user }: Page, label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label)
  await user.clear(field)
  if (text !== '') await user.type(field, text)
}

/** Chooses an option of that picker. */
export const turn = ({ user }: Page, label: string, option: string): Promise<void> =>
  user.selectOptions(screen.getByRole('combobox', { name: label }), option)

/** The house that was created last. */
export function newestHouse({ mock }: Page) {
  const house = mock.world.tables.rentalHouses.all().at(-1)
  if (!house) throw new Error('no house')
  return house
}
