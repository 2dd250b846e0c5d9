import { View } from '@tarojs/components'
import { Fragment, useState } from 'react'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { formatFen } from '@/shared/money'
import { byMonth, paymentNote, type Payment } from '../payment-history'
import { BillRow } from './bill-row'

interface Props {
  payments: readonly Payment[]
  /** Epoch milliseconds. */
  now: number
  onOpen: (billId: number) => void
}

/** Payments in one card for each month. A payment of one bill opens the bill; one of several shows them first. */
export function PaymentMonths({ payments, now, onOpen }: Props) {
  const [opened, setOpened] = useState<Payment>()
  const tap = (payment: Payment) => {
    const [only, ...others] = payment.bills
    if (only && others.length === 0) onOpen(only.id)
    else setOpened(opened === payment ? undefined : payment)
  }
  return (
    <View>
      {byMonth(payments).map(({ title, payments: ofMonth }) => (
        <Card key={title} title={title} list>
          {ofMonth.map((payment, index) => (
            <Fragment key={payment.paymentNumber ?? index}>
              <BillRow
                title={payment.title.trim() || '未写名称的费用'}
                note={paymentNote(payment, now)}
                amount={formatFen(payment.amount)}
                onTap={() => tap(payment)}
              />
              {opened === payment
                ? payment.bills.map((bill) => (
                    <Row key={bill.id} title={bill.title} onTap={() => onOpen(bill.id)} />
                  ))
                : null}
            </Fragment>
          ))}
        </Card>
      ))}
    </View>
  )
}
