import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import * as rating from '@/contract/zhongmin/rating'
import * as workOrders from '@/contract/zhongmin/work-orders'
import type * as workOrderList from '@/contract/zhongmin/work-order-list'
import { zhongmin } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { useSubmit } from '@/shared/use-submit'
import { ratingSentence, STATES } from './messages'
import { refreshRepairs, withoutContact } from './queries'

const keyOf = (number: string | undefined) => ['repair', number] as const

async function read(number: string, signal?: AbortSignal) {
  return withoutContact(await zhongmin.call(workOrders.show, { number }, { signal }))
}
export type RepairDetail = Awaited<ReturnType<typeof read>>

/** One repair (zhongmin 4.4) without its contact (R25). Without a number nothing is asked. */
export function useRepair(number: string | undefined): UseQueryResult<RepairDetail> {
  return useQuery({
    ...offlineRead<RepairDetail>(keyOf(number)),
    enabled: number !== undefined,
    queryFn: ({ signal }) => read(number ?? '', signal),
  })
}

export interface RepairStep {
  readonly word: string
  readonly at: number
}

const submitted = '已提交'

/** The steps that a repair has gone through. Some may be missing, because the property office can finish it at once (R20). */
export function stepsOf({ createdAt, receivedAt, repairedAt, doneAt }: RepairDetail): readonly RepairStep[] {
  const reached: readonly (readonly [string, number | undefined])[] = [
    [submitted, createdAt],
    ...(['RECEIVE', 'REPAIR', 'DONE'] as const satisfies readonly workOrderList.WorkOrderState[]).map(
      (state, index) => [STATES[state].word, [receivedAt, repairedAt, doneAt][index]] as const,
    ),
  ]
  return reached.flatMap(([word, at]) => (at === undefined ? [] : [{ word, at }]))
}

/** The costs as the office writes them (R41). A bare number is in yuan. */
export function costsOf({
  fee,
  repairFee,
  materialFee,
  totalFee,
}: RepairDetail): readonly (readonly [string, string])[] {
  const costs = [
    ['费用', fee],
    ['维修费', repairFee],
    ['材料费', materialFee],
    ['合计', totalFee],
  ] as const
  return costs.flatMap(([title, value]) =>
    value === undefined ? [] : [[title, /^\d+(\.\d+)?$/.test(value) ? `${value}元` : value] as const],
  )
}

export interface Rating {
  readonly score: number
  readonly comment?: string
}

/** Rates a repair (zhongmin.rate). However it ends, the repair is read again, because only the backend knows whether it was rated. */
export function useRate(number: string) {
  const { send, state, error } = useSubmit((given: Rating) =>
    zhongmin.call(rating.rate, { id: number, ...given }),
  )
  const failed = state === 'failed' || state === 'unknown'
  return {
    busy: state === 'busy',
    sentence: failed ? ratingSentence(error) : undefined,
    /** Gives true if the rating has arrived. */
    async rate(rating: Rating): Promise<boolean> {
      const { ok } = await send(rating)
      await Promise.all([queryClient.invalidateQueries({ queryKey: keyOf(number) }), refreshRepairs()])
      return ok
    },
  }
}
