import { create } from 'zustand'
import type { SortOrder } from '@/contract/rental/vocabulary'
import { rentalSettings, type Place } from '@/platform/env'
import { onErase } from '@/session/erasure'
import { NO_FILTERS, type Filters } from './filters'

interface SearchState {
  /** The place of the search; undefined until one is chosen, if none is configured. */
  readonly place?: Place
  readonly filters: Filters
  readonly sort: SortOrder
  /** True after the server has refused rent, size or the time of letting. From then on the app filters by itself. */
  readonly refuses: boolean
}

const initial = (): SearchState => ({
  place: rentalSettings.places[0],
  filters: NO_FILTERS,
  sort: 'nearest',
  refuses: false,
})

/** The search. It is kept while the app lives, also during a visit to a house, and ends with the sign-in. */
export const useSearchState = create<SearchState>()(initial)

onErase(() => useSearchState.setState(initial(), true))
