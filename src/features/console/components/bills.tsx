import { View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { payDoor } from '@/contract/doors/payments'
import { orderStates, paidStates } from '@/contract/wjdh/orders'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { openDoor } from '../doors'
import { useBills, type BillItem } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'
import './console.scss'

function StateTag({ order }: { order: BillItem }) {
  if (order.state === 'closed') return <Tag>{orderStates.label('closed')}</Tag>
  return <Tag kind={order.paid === 'paid' ? 'success' : 'warning'}>{paidStates.label(order.paid)}</Tag>
}

/** wjdh 2.1.2, and WeChat's side of a payment. */
export function Bills({ community }: { community: string }) {
  const query = useBills(community)
  const pay = useTesterAction(
    (order: BillItem) => openDoor(payDoor, { order: order.id, outcome: 'paid' }),
    (_done, { title }) => `${title}：微信已通知到账`,
  )
  return (
    <>
      <Problem of={pay} />
      <Loaded
        load={loadOf(query, { isEmpty: ({ orders }) => orders.length === 0 })}
        empty={{ title: '没有账单' }}
      >
        {({ orders, pages }) => (
          <Card title={`账单（${pages?.total ?? orders.length}）`} list>
            {orders.map((order) => (
              <View key={order.id} className="console-entry">
                <Row
                  title={order.title}
                  note={
                    <View className="console-words">
                      {[order.house, order.remark, order.number].filter(Boolean).join('\n')}
                    </View>
                  }
                  value={<Amount fen={order.amount} />}
                  tag={<StateTag order={order} />}
                />
                {order.paid === 'unpaid' && order.state === 'open' ? (
                  <View className="console-inline">
                    <Button
                      kind="text"
                      size="small"
                      label={`微信通知到账：${order.title}${order.number}`}
                      disabled={pay.busy}
                      onTap={async () => void (await pay.act(order))}
                    >
                      微信通知到账
                    </Button>
                  </View>
                ) : null}
              </View>
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
