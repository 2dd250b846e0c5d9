import { createContext, forwardRef, useContext, useId, type ChangeEvent } from 'react'
import { attributes, childrenOf, handler, withDetail, type Props } from './element'

interface Group {
  name: string
  choose: (event: ChangeEvent<HTMLInputElement>) => void
}

const GroupContext = createContext<Group | undefined>(undefined)

const checkedValues = (event: ChangeEvent<HTMLInputElement>): string[] =>
  [...(event.target.closest('[data-group]')?.querySelectorAll('input') ?? [])]
    .filter((input) => input.checked)
    .map((input) => input.value)

function group(role: string, valueOf: (event: ChangeEvent<HTMLInputElement>) => unknown) {
  const Double = forwardRef<HTMLDivElement, Props>((props, ref) => {
    const id = useId()
    const name = typeof props.name === 'string' ? props.name : id
    const choose = (event: ChangeEvent<HTMLInputElement>) =>
      handler(props, 'onChange')?.(withDetail(event, { value: valueOf(event) }))
    return (
      <div role={role} {...attributes(props)} data-group={name} ref={ref}>
        <GroupContext.Provider value={{ name, choose }}>{childrenOf(props)}</GroupContext.Provider>
      </div>
    )
  })
  Double.displayName = `Double(${role})`
  return Double
}

function choice(type: 'radio' | 'checkbox') {
  const Double = forwardRef<HTMLInputElement, Props>((props, ref) => {
    const joined = useContext(GroupContext)
    const value = String(props.value ?? '')
    const state = props.checked === undefined ? {} : { checked: Boolean(props.checked) }
    const input = (
      <input
        {...attributes(props)}
        {...state}
        ref={ref}
        type={type}
        name={joined?.name}
        value={value}
        disabled={Boolean(props.disabled)}
        onChange={(event) => {
          joined?.choose(event)
          handler(props, 'onChange')?.(withDetail(event, { value }))
        }}
      />
    )
    if (!props.children) return input
    return (
      <label>
        {input}
        {childrenOf(props)}
      </label>
    )
  })
  Double.displayName = `Double(${type})`
  return Double
}

export const Radio = choice('radio')
export const Checkbox = choice('checkbox')
export const RadioGroup = group('radiogroup', (event) => event.target.value)
export const CheckboxGroup = group('group', checkedValues)
