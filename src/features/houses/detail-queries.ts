// Reads of one house and of one application, for the pages of the sub-package. queries.ts is in the main package.
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import type { Role } from '@/contract/core/vocabulary'
import { application } from '@/contract/weapp/application'
import { houseDetail } from '@/contract/weapp/house-detail'
import { call } from '@/session/backend'

export type ApplicationDetail = Output<typeof application>

/**
 * Everything that was submitted with an application, and why it was refused. About a person: it is never kept on the device (R25).
 * Without data where the backend does not answer the call, which no document has (R42).
 */
export const useApplicationDetail = (applicationId: number): UseQueryResult<ApplicationDetail> =>
  useQuery({
    queryKey: ['application-detail', applicationId],
    gcTime: 0,
    queryFn: ({ signal }) => call(application, { applicationId }, { signal }),
  })

export type HouseDetail = Output<typeof houseDetail>

/** 3.1.2; `role` is one's own in that house. */
export function useHouseDetail(houseId: number, role: Role): UseQueryResult<HouseDetail> {
  return useQuery({
    queryKey: ['house-detail', houseId, role],
    queryFn: ({ signal }) => call(houseDetail, { houseId, role }, { signal }),
  })
}
