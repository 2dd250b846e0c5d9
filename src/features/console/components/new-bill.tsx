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
import { newOrder } from '@/contract/wjdh/orders'
import { payerCheck, type Payer, type PayerKind } from '@/contract/wjdh/payers'
import { callOffice } from '../actor'
import { usePersonas } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { PAYER_KINDS } from '../messages'
import { Problem } from './problem'
import './console.scss'

/** The fields of a payer, by its kind (wjdh 2.1.1.5). */
const FIELDS: Readonly<Record<PayerKind, readonly (readonly [key: string, label: string])[]>> = {
  house: [
    ['buildingNumber', '楼号'],
    ['unitNumber', '单元'],
    ['floorNumber', '楼层'],
    ['houseNumber', '房间'],
  ],
  phone: [
    ['phone', '手机号'],
    ['name', '姓名'],
  ],
  idNumber: [['idNumber', '身份证号']],
  car: [['number', '车牌号']],
  parking: [['number', '车位号']],
}

interface Filled {
  readonly payer: Readonly<Record<string, string>>
  readonly title: string
  readonly amount: string
  readonly remark: string
}

const EMPTY: Filled = { payer: {}, title: '物业费', amount: '', remark: '' }

/** The payer as it is sent: empty fields are left out, and the parts of a house are numbers. */
function payerOf(kind: PayerKind, payer: Filled['payer']): unknown {
  const filled = FIELDS[kind].flatMap(([key]) =>
    payer[key]?.trim() ? [[key, payer[key].trim()] as const] : [],
  )
  const values = filled.map(([key, text]) => [key, kind === 'house' ? Number(text) : text])
  return { kind, ...Object.fromEntries(values) }
}

const textsOf = (payer: Payer): Filled['payer'] =>
  Object.fromEntries(Object.entries(payer).map(([key, value]) => [key, String(value)]))

function useNewBill(community: string) {
  const [kind, setKind] = useState<PayerKind>('house')
  const [filled, setFilled] = useState(EMPTY)
  const [errors, setErrors] = useState<{ amount?: string; payer?: string }>({})
  const [number, setNumber] = useState<string>()
  const issue = useTesterAction(
    async ({ amount, payer }: { readonly amount: number; readonly payer: Payer }) => {
      const { title, remark } = filled
      const made = await callOffice(newOrder, {
        communityIdentifier: community,
        payer,
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
    errors,
    number,
    issue,
    setKind(chosen: PayerKind) {
      setKind(chosen)
      setFilled((before) => ({ ...before, payer: {} }))
    },
    fill: (part: Partial<Filled>) => setFilled((before) => ({ ...before, ...part })),
    async send() {
      const amount = v.safeParse(yuanNumber.read, filled.amount)
      const payer = v.safeParse(payerCheck, payerOf(kind, filled.payer))
      setErrors({
        amount: amount.success ? undefined : '请填写金额，例如 128.50',
        payer: payer.success ? undefined : payer.issues[0].message,
      })
      setNumber(undefined)
      if (amount.success && payer.success) await issue.act({ amount: amount.output, payer: payer.output })
    },
  }
}

interface ExamplesProps {
  kind: PayerKind
  onChoose: (example: PayerToTry) => void
}

/** Offers people and things of the mock's world, so that a tester need not type digits. */
function Examples({ kind, onChoose }: ExamplesProps) {
  const examples = usePersonas().data?.payersToTry.filter(({ payer }) => payer.kind === kind) ?? []
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

/** Issues a bill to a payer of one of the five kinds (wjdh 2.1.1). */
export function NewBill({ community }: { community: string }) {
  const { kind, filled, errors, number, issue, setKind, fill, send } = useNewBill(community)
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
      {errors.payer ? <Notice kind="warning">{errors.payer}</Notice> : null}
      <Examples kind={kind} onChoose={({ payer }) => fill({ payer: textsOf(payer) })} />
      <Card list>
        <TextField label="名称" value={filled.title} maxlength={50} onInput={(title) => fill({ title })} />
        <TextField
          label="金额"
          type="digit"
          value={filled.amount}
          maxlength={10}
          placeholder="元，例如 128.50"
          error={errors.amount}
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
