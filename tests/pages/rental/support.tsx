import { screen } from '@testing-library/react'
import { pages } from '@/routes/pages'
import FiltersPage from '@/pages/rental/filters/index'
import HousePage from '@/pages/rental/house/index'
import KeptPage from '@/pages/rental/kept/index'
import RequestPage from '@/pages/rental/request/index'
import RequestsPage from '@/pages/rental/requests/index'
import SearchPage from '@/pages/rental/search/index'
import type { TestMock } from '~tests/support/mock'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'

export const FIRST = '晨曦家园南向两室，近地铁'
export const SECOND = '星河里精装一室，拎包入住'
export const WHOLE = '青禾新城南北通透三室，家电齐全'

const tenant = { persona: 'resident-tenant' } as const

export const openSearch = (options: PageOptions = {}): Promise<Page> =>
  renderPage(<SearchPage />, { ...tenant, url: pages.rentalSearch.url(), ...options })
export const openFilters = (options: PageOptions = {}): Promise<Page> =>
  renderPage(<FiltersPage />, { ...tenant, url: pages.rentalFilters.url(), ...options })
export const openKept = (options: PageOptions = {}): Promise<Page> =>
  renderPage(<KeptPage />, { ...tenant, url: pages.rentalKept.url(), ...options })
export const openRequests = (options: PageOptions = {}): Promise<Page> =>
  renderPage(<RequestsPage />, { ...tenant, url: pages.rentalRequests.url(), ...options })
export const openRequest = (id: number, options: PageOptions = {}): Promise<Page> =>
  renderPage(<RequestPage />, { ...tenant, url: pages.rentalRequest.url(id), ...options })
export const openHouse = (houseId: number, options: PageOptions = {}): Promise<Page> =>
  renderPage(<HousePage />, { ...tenant, url: pages.rentalHouse.url(houseId), ...options })

/** The id of a house of the default seed, by its title. One house has no title. */
export function houseIdOf({ world }: TestMock, title: string | undefined): number {
  const found = world.tables.rentalHouses.all().find(({ info }) => info.title === title)
  if (!found) throw new Error(`no house ${title}`)
  return found.id
}

/** The outcomes of an endpoint's calls so far. */
export const outcomesOf = ({ mock }: Pick<Page, 'mock'>, endpoint: string): string[] =>
  mock.world.tables.journal
    .all()
    .filter((entry) => entry.endpoint === endpoint)
    .map(({ outcome }) => outcome)

export const press = ({ user }: Page, name: string | RegExp): Promise<void> =>
  user.click(screen.getByRole('button', { name }))
