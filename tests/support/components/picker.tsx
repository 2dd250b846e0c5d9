import { forwardRef, type ChangeEvent } from 'react'
import { attributes, childrenOf, handler, withDetail, type Props } from './element'

type Choose = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function labelOf(item: unknown, key: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  return String((item as Record<string, unknown>)[String(key)])
}

function Selector({
  props,
  range,
  at,
  choose,
}: {
  props: Props
  range: unknown[]
  at: number
  choose: Choose
}) {
  return (
    <select {...attributes(props)} disabled={Boolean(props.disabled)} value={String(at)} onChange={choose}>
      <option value="-1" hidden />
      {range.map((item, index) => (
        <option key={index} value={String(index)}>
          {labelOf(item, props.rangeKey)}
        </option>
      ))}
    </select>
  )
}

function Columns({ props }: { props: Props }) {
  const value = list(props.value).map(Number)
  const chooseIn = (column: number): Choose => {
    return (event) => {
      const picked = Number(event.target.value)
      handler(props, 'onColumnChange')?.(withDetail(event, { column, value: picked }))
      const all = list(props.range).map((_, index) => (index === column ? picked : (value[index] ?? 0)))
      handler(props, 'onChange')?.(withDetail(event, { value: all }))
    }
  }
  return list(props.range).map((range, column) => (
    <Selector
      key={column}
      props={{ ...props, ariaLabel: `${String(props.ariaLabel ?? '')} ${column + 1}`.trim() }}
      range={list(range)}
      at={value[column] ?? -1}
      choose={chooseIn(column)}
    />
  ))
}

function Control({ props }: { props: Props }) {
  const choose: Choose = (event) =>
    handler(props, 'onChange')?.(withDetail(event, { value: event.target.value }))
  const mode = props.mode ?? 'selector'
  if (mode === 'multiSelector') return <Columns props={props} />
  if (mode === 'selector') {
    const at = Number(props.value ?? -1)
    return <Selector props={props} range={list(props.range)} at={at} choose={choose} />
  }
  return (
    <input
      {...attributes(props)}
      type={mode === 'time' ? 'time' : props.fields === 'month' ? 'month' : 'date'}
      min={typeof props.start === 'string' ? props.start : undefined}
      max={typeof props.end === 'string' ? props.end : undefined}
      disabled={Boolean(props.disabled)}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={choose}
    />
  )
}

/** WeChat's wheel at the bottom of the screen, as a select or a date field beside the element that opens it. */
export const Picker = forwardRef<HTMLDivElement, Props>((props, ref) => (
  <div ref={ref} className={typeof props.className === 'string' ? props.className : undefined}>
    <Control props={props} />
    {childrenOf(props)}
  </div>
))
Picker.displayName = 'Picker'
