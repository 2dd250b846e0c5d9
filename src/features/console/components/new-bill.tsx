import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import { yuanNumber } from '@/contract/core/money'
import type { PayerToTry } from '@/contract/doors/people'
import { newOrder, type PayerKind } from '@/contract/wjdh/orders'
import { callOffice } from '../actor'
import { usePersonas } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { PAYER_KINDS } from '../messages'
import { Problem } from './problem'
import './console.scss'

/** The fields of `identifier`, by the kind of payer (2.1.1.5). */
const FIELDS: Readonly<Record<PayerKind, readonly (readonly [key: string, label: string])[]>> = {
  house: [
    ['louhao', '楼号'],
    ['danyuan', '单元'],
    ['louceng', '楼层'],
    ['fangjian', '房间'],
  ],
  phone: [
    ['phone', '手机号'],
    ['name', '姓名'],
  ],
  idcard: [['idcard', '身份证号']],
  car_number: [['number', '车牌号']],
  parking_number: [['number', '车位号']],
}

interface Filled {
  readonly payer: Readonly<Record<string, string>>
  readonly title: string
  readonly amount: string
  readonly remark: string
}

const EMPTY: Filled = { payer: {}, title: '物业费', amount: '', remark: '' }

/** Only what the kind has, and what was filled in: an empty name is none. */
const payerOf = (kind: PayerKind, payer: Filled['payer']) =>
  Object.fromEntries(FIELDS[kind].flatMap(([key]) => (payer[key]?.trim() ? [[key, payer[key].trim()]] : [])))

function useNewOrder(community: string) {
  const [kind, setKind] = useState<PayerKind>('house')
  const [filled, setFilled] = useState(EMPTY)
  const [error, setError] = useState<string>()
  const [number, setNumber] = useState<string>()
  const issue = useTesterAction(
    async (amount: number) => {
      const { payer, title, remark } = filled
      const made = await callOffice(newOrder, {
        communityIdentifier: community,
        payerKind: kind,
        payer: payerOf(kind, payer),
        title,
        remark: remark.trim() || undefined,
        amount,
      })
      setNumber(made)
    },
    () => '账单已生成，住户马上能看到',
  )
  return {
    kind,
    filled,
    error,
    number,
    issue,
    setKind(chosen: PayerKind) {
      setKind(chosen)
      setFilled((before) => ({ ...before, payer: {} }))
    },
    fill: (part: Partial<Filled>) => setFilled((before) => ({ ...before, ...part })),
    async send() {
      const amount = v.safeParse(yuanNumber.read, filled.amount)
      setError(amount.success ? undefined : '请填写金额，例如 128.50')
      setNumber(undefined)
      if (amount.success) await issue.act(amount.output)
    },
  }
}

interface ExamplesProps {
  kind: PayerKind
  onChoose: (example: PayerToTry) => void
}

/** People and things of the mock world, one tap instead of digits. */
function Examples({ kind, onChoose }: ExamplesProps) {
  const examples = usePersonas().data?.payersToTry.filter((one) => one.kind === kind) ?? []
  return (
    <View className="console-examples">
      {examples.map((example) => (
        <Button
          key={example.about}
          kind="secondary"
          size="small"
          label={`填入${example.about}`}
          onTap={() => onChoose(example)}
        >
          {example.about}
        </Button>
      ))}
    </View>
  )
}

/** wjdh 2.1.1: an order for a payer of one of five kinds. */
export function NewBill({ community }: { community: string }) {
  const { kind, filled, error, number, issue, setKind, fill, send } = useNewOrder(community)
  return (
    <>
      <Card list>
        <SelectField label="付款人" options={PAYER_KINDS} value={kind} onChange={setKind} />
        {FIELDS[kind].map(([key, label]) => (
          <TextField
            key={`${kind}-${key}`}
            label={label}
            value={filled.payer[key]}
            maxlength={30}
            onInput={(typed) => fill({ payer: { ...filled.payer, [key]: typed } })}
          />
        ))}
      </Card>
      <Examples kind={kind} onChoose={({ payer }) => fill({ payer })} />
      <Card list>
        <TextField label="名称" value={filled.title} maxlength={50} onInput={(title) => fill({ title })} />
        <TextField
          label="金额"
          type="digit"
          value={filled.amount}
          maxlength={10}
          placeholder="元，例如 128.50"
          error={error}
          onInput={(amount) => fill({ amount })}
        />
        <TextField label="备注" value={filled.remark} onInput={(remark) => fill({ remark })} />
      </Card>
      <Problem of={issue} />
      {number ? <Notice kind="success">{`已生成，单号 ${number}`}</Notice> : null}
      <Button block busy={issue.busy} onTap={send}>
        生成账单
      </Button>
    </>
  )
}
