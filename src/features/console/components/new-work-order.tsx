import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { SelectField } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { type Category } from '@/contract/zhongmin/structures'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { callOffice } from '../actor'
import { useCategories, useNodes } from '../office-queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'
import './console.scss'

interface Node {
  readonly id: string
  readonly name: string
}

interface PlaceProps {
  path: readonly Node[]
  onPath: (path: readonly Node[]) => void
}

/** Chooses a place level by level, down to a house (zhongmin 5.2). */
function Place({ path, onPath }: PlaceProps) {
  const query = useNodes(path[path.length - 1]?.id)
  return (
    <Card
      title={path.map(({ name }) => name).join('') || '房屋'}
      list
      action={
        path.length > 0 ? (
          <Button kind="text" size="small" onTap={() => onPath(path.slice(0, -1))}>
            上一级
          </Button>
        ) : null
      }
    >
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={3} />}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <View className="console-about">已选到房屋</View>
          ) : (
            <View>
              {nodes.map((node) => (
                <Row key={node.id} title={node.name} onTap={() => onPath([...path, node])} />
              ))}
            </View>
          )
        }
      </Loaded>
    </Card>
  )
}

const NONE: readonly Category[] = []

interface KindProps {
  label: string
  all: readonly Category[]
  value: string | undefined
  onChange: (id: string) => void
}

function KindField({ label, all, value, onChange }: KindProps) {
  const options = useMemo(() => all.map(({ id, name }) => ({ value: id, label: name })), [all])
  return (
    <SelectField
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      disabled={all.length === 0}
    />
  )
}

type Kinds = readonly [one?: string, two?: string, three?: string]

interface KindFieldsProps {
  kinds: Kinds
  onKinds: (kinds: Kinds) => void
}

/** Chooses a category in its three levels (zhongmin 4.2). */
function KindFields({ kinds: [one, two, three], onKinds }: KindFieldsProps) {
  const query = useCategories()
  const below = (all: readonly Category[], id: string | undefined) =>
    all.find((category) => category.id === id)?.children ?? NONE
  return (
    <Loaded load={loadOf(query)} skeleton={<Skeleton rows={3} />}>
      {({ children: first = NONE }) => (
        <Card list>
          <KindField label="哪里" all={first} value={one} onChange={(id) => onKinds([id])} />
          <KindField label="什么" all={below(first, one)} value={two} onChange={(id) => onKinds([one, id])} />
          <KindField
            label="怎么了"
            all={below(below(first, one), two)}
            value={three}
            onChange={(id) => onKinds([one, two, id])}
          />
        </Card>
      )}
    </Loaded>
  )
}

/** A new work order by staff (zhongmin 5.3). */
export function NewWorkOrder({ onDone }: { onDone: () => void }) {
  const [path, setPath] = useState<readonly Node[]>([])
  const [kinds, setKinds] = useState<Kinds>([])
  const [describing, setDescribing] = useState('')
  const [error, setError] = useState<string>()
  const report = useTesterAction(
    ([categoryOne = '', categoryTwo = '', categoryThree = '']: Kinds) => {
      const propertyNumber = path[path.length - 1]?.id ?? ''
      return callOffice(workOrders.create, {
        propertyNumber,
        categoryOne,
        categoryTwo,
        categoryThree,
        describing,
      })
    },
    () => '已报修',
  )
  const send = async () => {
    const missing = path.length === 0 || !kinds[2] || !describing.trim()
    setError(missing ? '请选择房屋和类型，并说明问题' : undefined)
    if (!missing && (await report.act(kinds))) onDone()
  }
  return (
    <>
      <Place path={path} onPath={setPath} />
      <KindFields kinds={kinds} onKinds={setKinds} />
      <Card list>
        <TextArea
          label="问题"
          value={describing}
          onInput={setDescribing}
          maxlength={500}
          placeholder="看到了什么"
          error={error}
        />
      </Card>
      <Problem of={report} />
      <Button block busy={report.busy} onTap={send}>
        报修
      </Button>
    </>
  )
}
