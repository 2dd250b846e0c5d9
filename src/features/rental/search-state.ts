import { create } from 'zustand'
import type { SortOrder } from '@/contract/rental/vocabulary'
import { rentalSettings, type Place } from '@/platform/env'
import { onErase } from '@/session/erasure'
import { NO_FILTERS, type Filters } from './filters'

interface SearchState {
  /** From where one looks; undefined until a place is chosen, where none is configured. */
  readonly place?: Place
  readonly filters: Filters
  readonly sort: SortOrder
  /** The server has refused rent, size or the time of letting; they are filtered here from then on. */
  readonly refuses: boolean
}

const initial = (): SearchState => ({
  place: rentalSettings.places[0],
  filters: NO_FILTERS,
  sort: 'nearest',
  refuses: false,
})

/** What is looked for, while the app lives: it outlasts a visit to a house and ends with the sign-in. */
export const useSearchState = create<SearchState>()(initial)

onErase(() => useSearchState.setState(initial(), true))
