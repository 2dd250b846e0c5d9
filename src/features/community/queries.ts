import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Module } from '@/contract/core/vocabulary'
import * as wjdh from '@/contract/wjdh/modules'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'

/** The modules that are switched on in a community (wjdh 3.2.1). Nothing is asked without a community. */
export function useModules(communityIdentifier: string | undefined): UseQueryResult<readonly Module[]> {
  return useQuery({
    ...offlineRead<readonly Module[]>(['modules', communityIdentifier]),
    enabled: communityIdentifier !== undefined,
    queryFn: async ({ signal }): Promise<readonly Module[]> => {
      const rows = await call(wjdh.modules, { communityIdentifier: communityIdentifier ?? '' }, { signal })
      return rows.filter(({ on }) => on).map(({ module }) => module)
    },
  })
}
