import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { Chips } from '@/components/chips'
import { Segments } from '@/components/segments'
import { SwitchRow } from '@/components/switch-row'
import { TextLink } from '@/components/text-link'
import './gallery.scss'

const KINDS = [
  { kind: 'primary', word: '主要' },
  { kind: 'secondary', word: '次要' },
  { kind: 'danger', word: '危险' },
  { kind: 'text', word: '文字' },
] as const

const SEGMENTS = [
  { value: 'one', label: '第一' },
  { value: 'two', label: '第二' },
  { value: 'three', label: '第三' },
] as const

const CHIPS = [
  ['one', '选上的'],
  ['two', '没选的'],
] as const

const nothing = () => undefined

function Buttons() {
  return (
    <Card title="按钮">
      {KINDS.map(({ kind, word }) => (
        <View key={kind} className="gallery__line">
          <View className="gallery__piece">
            <Button kind={kind}>{word}</Button>
          </View>
          <View className="gallery__piece">
            <Button kind={kind} icon="phone">{`${word}带图标`}</Button>
          </View>
          <View className="gallery__piece">
            <Button kind={kind} size="small">{`${word}小`}</Button>
          </View>
          <View className="gallery__piece">
            <Button kind={kind} disabled>{`${word}不可用`}</Button>
          </View>
          <View className="gallery__piece">
            <Button kind={kind} busy>{`${word}进行中`}</Button>
          </View>
        </View>
      ))}
      <Button block>整行的主要按钮</Button>
    </Card>
  )
}

/** Samples of the components that are tapped. */
export function Controls() {
  const [segment, setSegment] = useState<(typeof SEGMENTS)[number]['value']>('one')
  const [on, setOn] = useState(true)
  const [chip, setChip] = useState('one')
  const [ticked, setTicked] = useState(true)
  return (
    <>
      <Buttons />
      <Card title="分段、开关、勾选">
        <Segments label="分段" options={SEGMENTS} value={segment} onChange={setSegment} />
        <SwitchRow title="开着的开关" note="第二行说明" checked={on} onChange={setOn} />
        <SwitchRow title="关着的开关" checked={!on} onChange={(value) => setOn(!value)} />
        <SwitchRow title="不可用的开关" checked disabled onChange={nothing} />
        <Chips list={{ label: '词条', options: CHIPS }} chosen={[chip]} onToggle={setChip} />
        <Checkbox checked={ticked} onChange={setTicked} label="已勾选">
          已勾选，带一个<TextLink onTap={nothing}>《隐私说明》</TextLink>
        </Checkbox>
        <Checkbox checked={!ticked} onChange={(value) => setTicked(!value)} label="没有勾选" error="请先勾选">
          没有勾选
        </Checkbox>
      </Card>
    </>
  )
}
