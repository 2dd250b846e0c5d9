import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import { newRepair, officeRepairStates, repairs } from '@/contract/weapp/repairs'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { useRereadWrite } from '@/queries/reread-write'
import { call } from '@/session/backend'

// Repairs that are sent to the property office itself, in communities without a work-order system.

export type OfficeRepair = Output<typeof repairs>[number]

const keyOf = (communityIdentifier: string) => ['office-repairs', communityIdentifier]

/** The resident's own repairs, the newest first. */
export const useOfficeRepairs = (communityIdentifier: string): UseQueryResult<OfficeRepair[]> =>
  useQuery({
    ...offlineRead<OfficeRepair[]>(keyOf(communityIdentifier)),
    refetchOnMount: 'always',
    queryFn: ({ signal }): Promise<OfficeRepair[]> => call(repairs, { communityIdentifier }, { signal }),
  })

/** 未解决, 已解决: the tag of the state. An unknown word is shown as it came (R31). */
export const officeRepairTag = ({ state }: OfficeRepair) =>
  ({
    word: officeRepairStates.show(state),
    kind: state === 'open' ? 'warning' : state === 'solved' ? 'success' : 'neutral',
  }) as const

export interface OfficeReport {
  readonly place: string
  readonly description: string
}

const UNCERTAIN = '网络中断，不确定是否已提交。请先到报修列表核对，不要重复提交'

/** Sends a repair once. */
export const useSendOfficeReport = (communityIdentifier: string) =>
  useRereadWrite({
    write: (report: OfficeReport) => call(newRepair, { communityIdentifier, ...report }),
    reread: () => queryClient.invalidateQueries({ queryKey: keyOf(communityIdentifier) }),
    uncertain: UNCERTAIN,
  })
