// Reads of one house and of one application for the pages of the sub-package. queries.ts is in the main package.
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import type { Role } from '@/contract/core/vocabulary'
import { application } from '@/contract/weapp/application'
import { houseDetail } from '@/contract/weapp/houses'
import { call } from '@/session/backend'

export type ApplicationDetail = Output<typeof application>

/**
 * Everything that was submitted with an application, and why it was rejected. It is personal data and never stored on the device (R25).
 * `data` stays undefined if the backend does not know the call, which no document has (R42).
 */
export const useApplicationDetail = (applicationId: number | undefined): UseQueryResult<ApplicationDetail> =>
  useQuery({
    queryKey: ['application-detail', applicationId],
    gcTime: 0,
    enabled: applicationId !== undefined,
    queryFn: ({ signal }): Promise<ApplicationDetail> =>
      call(application, { applicationId: applicationId ?? 0 }, { signal }),
  })

/** The same without a component. Rejects with an ApiError. */
export const readApplicationDetail = (applicationId: number): Promise<ApplicationDetail> =>
  call(application, { applicationId })

export type HouseDetail = Output<typeof houseDetail>

/** One house (3.1.2). `role` is the resident's own role in it. */
export function useHouseDetail(houseId: number, role: Role): UseQueryResult<HouseDetail> {
  return useQuery({
    queryKey: ['house-detail', houseId, role],
    queryFn: ({ signal }) => call(houseDetail, { houseId, role }, { signal }),
  })
}
