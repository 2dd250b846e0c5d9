import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { me } from '@/contract/rental/users'
import { call } from '@/session/backend'

export type Me = Output<typeof me>

/** The landlord as rental knows them now. Rejects with an ApiError. */
export const readMe = (signal?: AbortSignal): Promise<Me> => call(me, {}, { signal })

export const useMe = (): UseQueryResult<Me> =>
  useQuery({ queryKey: ['rental', 'host', 'me'], queryFn: ({ signal }) => readMe(signal) })
