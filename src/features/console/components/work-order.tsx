import { View } from '@tarojs/components'
import { ApiError } from '@/api/errors'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import type { Input } from '@/contract/core/endpoint'
import { isKnown } from '@/contract/core/values'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { formatMoment } from '@/shared/dates'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { callOffice } from '../actor'
import { useWorkOrder, type WorkOrderRecord } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { NEXT_ACTIONS, workOrderWords } from '../messages'
import { Problem } from './problem'
import './console.scss'

function Facts({ order }: { order: WorkOrderRecord }) {
  const { word, kind } = workOrderWords(order.state)
  const moments = [
    ['报修', order.createdAt],
    ['接单', order.receivedAt],
    ['开始维修', order.repairedAt],
    ['完成', order.doneAt],
  ] as const
  return (
    <Card list>
      <Row
        title={<View className="console-words">{order.describing}</View>}
        note={order.category}
        tag={<Tag kind={kind}>{word}</Tag>}
      />
      <Row title="单号" value={order.number} />
      <Row title="房屋编号" value={order.place} />
      <Row title="联系人" value={order.contactPerson} />
      {order.reply ? <Row title="物业答复" value={order.reply} /> : null}
      {moments.map(([name, at]) =>
        at === undefined ? null : <Row key={name} title={name} value={formatMoment(at)} />,
      )}
    </Card>
  )
}

type Action = Input<typeof workOrders.act>['action']

const isNoAddress = (error: unknown) =>
  error instanceof ApiError && (error.status === 404 || error.status === 405)

/** Moves a work order on by the documented call (zhongmin 5.4), and by the observed one if the backend lacks that address (R41). */
async function changeState(number: string, action: Action): Promise<void> {
  try {
    await callOffice(workOrders.act, { id: number, action })
  } catch (error) {
    if (!isNoAddress(error)) throw error
    await callOffice(workOrders.actByStatus, { number, action })
  }
}

/** One work order (zhongmin 4.4), which staff take, repair and finish (5.4). */
export function WorkOrder({ number }: { number: string }) {
  const query = useWorkOrder(number)
  const step = useTesterAction(
    (action: Action) => changeState(number, action),
    () => '已更新，住户马上能看到',
  )
  const next = isKnown(query.data?.state) ? NEXT_ACTIONS[query.data.state] : undefined
  return (
    <>
      <Problem of={step} />
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={5} />}>
        {(order) => <Facts order={order} />}
      </Loaded>
      {next ? (
        <Button block busy={step.busy} onTap={async () => void (await step.act(next.action))}>
          {next.word}
        </Button>
      ) : null}
    </>
  )
}
