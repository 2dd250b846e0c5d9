import { useState } from 'react'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { CodeField } from '@/components/code-field'
import { DateField } from '@/components/date-field'
import { SearchBar } from '@/components/search-bar'
import { SelectField } from '@/components/select-field'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'

const OPTIONS = [
  { value: 'one', label: '第一项' },
  { value: 'two', label: '第二项' },
] as const

const CHOICES = [
  { value: 'one', label: '第一项', note: '第二行说明' },
  { value: 'two', label: '第二项' },
  { value: 'three', label: '不可用的一项', disabled: true },
] as const

const nothing = () => undefined

/** Samples of the fields: empty, filled, wrong and disabled. */
export function Fields() {
  const [choice, setChoice] = useState<string>('one')
  return (
    <>
      <SearchBar label="搜索" onInput={nothing} />
      <Card title="输入" list>
        <TextField label="空的" required placeholder="请填写" onInput={nothing} />
        <TextField label="填好的" value="样例文字" clearable onInput={nothing} hint="一句提示" />
        <TextField label="填错的" value="样例" onInput={nothing} error="请至少写 5 个字" />
        <TextField label="不可用的" value="样例文字" disabled onInput={nothing} />
        <TextField label="密码" type="password" value="Wanjia-2026" onInput={nothing} />
        <CodeField label="验证码" secondsLeft={0} onSend={nothing} onInput={nothing} />
        <CodeField label="等待中的" secondsLeft={42} onSend={nothing} onInput={nothing} />
        <SelectField label="没有选" required options={OPTIONS} onChange={nothing} />
        <SelectField label="选好的" options={OPTIONS} value="two" onChange={nothing} />
        <SelectField label="选错的" options={OPTIONS} value="one" onChange={nothing} error="请重新选择" />
        <DateField label="日期" value="2026-03-05" onChange={nothing} />
        <TextArea label="长的文字" value="样例文字" onInput={nothing} />
      </Card>
      <Card title="选择">
        <ChoiceGroup label="一列" options={CHOICES} value={choice} onChange={setChoice} />
        <ChoiceGroup label="并排" inline options={OPTIONS} onChange={nothing} error="请选择一项" />
      </Card>
    </>
  )
}
