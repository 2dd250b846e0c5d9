import { View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { payDoor } from '@/contract/doors/payments'
import { billStates, paidStates } from '@/contract/wjdh/orders'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { openDoor } from '../doors'
import { useBills, type BillItem } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'
import './console.scss'

function StateTag({ bill }: { bill: BillItem }) {
  if (bill.state === 'closed' || bill.paid === undefined) return <Tag>{billStates.label('closed')}</Tag>
  return <Tag kind={bill.paid === 'paid' ? 'success' : 'warning'}>{paidStates.show(bill.paid)}</Tag>
}

/** The bills of a community (wjdh 2.1.2), with a button that lets a payment arrive. */
export function Bills({ community }: { community: string }) {
  const query = useBills(community)
  const pay = useTesterAction(
    (bill: BillItem) => openDoor(payDoor, { order: bill.id, outcome: 'paid' }),
    (_done, { title }) => `${title}：微信已通知到账`,
  )
  return (
    <>
      <Problem of={pay} />
      <Loaded
        load={loadOf(query, { isEmpty: ({ bills }) => bills.length === 0 })}
        empty={{ title: '没有账单' }}
      >
        {({ bills, pages }) => (
          <Card title={`账单（${pages?.total ?? bills.length}）`} list>
            {bills.map((bill) => (
              <View key={bill.id} className="console-entry">
                <Row
                  title={bill.title}
                  note={
                    <View className="console-words">
                      {[bill.house, bill.remark, bill.number].filter(Boolean).join('\n')}
                    </View>
                  }
                  value={<Amount fen={bill.amount} />}
                  tag={<StateTag bill={bill} />}
                />
                {bill.paid === 'unpaid' && bill.state === 'open' ? (
                  <View className="console-inline">
                    <Button
                      kind="text"
                      size="small"
                      label={`微信通知到账：${bill.title}${bill.number}`}
                      disabled={pay.busy}
                      onTap={async () => void (await pay.act(bill))}
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
