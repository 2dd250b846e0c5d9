import { useQuery } from '@tanstack/react-query'
import { communitiesDoor, endpointsDoor, journalDoor, seedsDoor } from '@/contract/doors/about'
import { clockDoor, faultsDoor, formDoor } from '@/contract/doors/control'
import { personasDoor, smsDoor } from '@/contract/doors/people'
import { rentalDoor } from '@/contract/doors/rental'
import { queryClient } from '@/queries/query-client'
import { openDoor } from './doors'

/** Each page that opens reads again, because the app changes the world meanwhile. */
const fresh = { refetchOnMount: 'always' } as const

export const usePersonas = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'personas'],
    queryFn: ({ signal }) => openDoor(personasDoor, undefined, signal),
  })

export const useRental = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'rental'],
    queryFn: ({ signal }) => openDoor(rentalDoor, undefined, signal),
  })

export const useCommunities = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'communities'],
    queryFn: ({ signal }) => openDoor(communitiesDoor, undefined, signal),
  })

export const useSeeds = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'seeds'],
    queryFn: ({ signal }) => openDoor(seedsDoor, undefined, signal),
  })

export const useMockForm = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'form'],
    queryFn: ({ signal }) => openDoor(formDoor, undefined, signal),
  })

export const useWorldClock = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'clock'],
    queryFn: ({ signal }) => openDoor(clockDoor, undefined, signal),
  })

export const useEndpoints = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'endpoints'],
    queryFn: ({ signal }) => openDoor(endpointsDoor, undefined, signal),
  })

export const useFaults = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'faults'],
    queryFn: ({ signal }) => openDoor(faultsDoor, undefined, signal),
  })

export const useSms = () =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'sms'],
    queryFn: ({ signal }) => openDoor(smsDoor, undefined, signal),
  })

/** The number of newest calls that are shown. */
const KEPT = 30

/** The newest calls, the newest first. */
export const useJournal = (failedOnly: boolean) =>
  useQuery({
    ...fresh,
    queryKey: ['console', 'journal', failedOnly],
    queryFn: async ({ signal }) => {
      const filter = failedOnly ? { failed: 'true' as const, limit: String(KEPT) } : { limit: String(KEPT) }
      return (await openDoor(journalDoor, filter, signal)).reverse()
    },
  })

/** Reads everything on screen again, the resident's pages included. It is called after anything that changes the world. */
export const refreshAll = (): void => void queryClient.invalidateQueries()
