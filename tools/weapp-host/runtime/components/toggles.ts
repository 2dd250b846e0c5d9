// The components switch, checkbox, radio and their groups, and slider.
import { h } from '../dom'
import { asFlag, asNumber, asText } from '../json'
import { builtInside, closestBuilt, silence, type Built, type Context, type Spec } from './define'

const isOn = (element: Element): boolean => element.hasAttribute('checked')

function setOn(element: HTMLElement, on: boolean): void {
  element.toggleAttribute('checked', on)
  element.setAttribute('aria-checked', String(on))
}

function toggle(context: Context, role: string, onTap: () => void): ReturnType<NonNullable<Spec['create']>> {
  const { element, component } = context
  element.setAttribute('role', role)
  const tap = (): void => {
    if (!asFlag(component.data.disabled)) onTap()
  }
  setOn(element, false)
  return {
    tap,
    activate: tap,
    update: {
      checked: (value) => setOn(element, asFlag(value)),
      disabled: (value) => element.toggleAttribute('disabled', asFlag(value)),
    },
  }
}

const chosen = (group: Built, tag: string): unknown[] =>
  builtInside(group.component.$$, tag)
    .filter(({ component }) => isOn(component.$$))
    .map(({ component }) => component.data.value)

const switchSpec: Spec = {
  tag: 'switch',
  properties: ['checked', 'disabled', 'name', 'color', 'type'],
  create(context) {
    const { element, fire } = context
    const behaviour = toggle(context, 'switch', () => {
      setOn(element, !isOn(element))
      fire('change', { value: isOn(element) })
    })
    return { ...behaviour, value: () => isOn(element), reset: () => setOn(element, false) }
  },
}

const checkbox: Spec = {
  tag: 'checkbox',
  properties: ['checked', 'disabled', 'value'],
  create: (context) =>
    toggle(context, 'checkbox', () => {
      setOn(context.element, !isOn(context.element))
      const group = closestBuilt(context.element, 'checkbox-group')
      group?.component.triggerEvent('change', { value: chosen(group, 'checkbox') }, { bubbles: false })
    }),
}

const radio: Spec = {
  tag: 'radio',
  properties: ['checked', 'disabled', 'value'],
  create: (context) =>
    toggle(context, 'radio', () => {
      if (isOn(context.element)) return
      const group = closestBuilt(context.element, 'radio-group')
      for (const { component } of group ? builtInside(group.component.$$, 'radio') : [])
        setOn(component.$$, false)
      setOn(context.element, true)
      group?.component.triggerEvent('change', { value: context.component.data.value }, { bubbles: false })
    }),
}

function groupSpec(tag: string, member: string, role: string, read: (values: unknown[]) => unknown): Spec {
  return {
    tag,
    properties: ['name'],
    create: ({ element, component }) => {
      element.setAttribute('role', role)
      const self: Built = { tag, component, behaviour: {} }
      return {
        value: () => read(chosen(self, member)),
        reset: () => builtInside(element, member).forEach(({ component: item }) => setOn(item.$$, false)),
      }
    },
  }
}

const slider: Spec = {
  tag: 'slider',
  properties: ['min', 'max', 'step', 'value', 'disabled', 'name', 'showValue'],
  create({ element, fire, component }) {
    const range = h('input', { type: 'range' })
    const shown = h('span')
    element.append(range, shown)
    silence(range, ['focusin', 'focusout'])
    const show = (): void => {
      shown.textContent = asFlag(component.data.showValue) ? range.value : ''
    }
    const on = (name: string, event: string): void =>
      range.addEventListener(name, (domEvent) => {
        domEvent.stopPropagation()
        show()
        fire(event, { value: Number(range.value) })
      })
    on('input', 'changing')
    on('change', 'change')
    return {
      value: () => Number(range.value),
      reset: () => {
        range.value = range.min
      },
      update: {
        min: (value) => void (range.min = String(asNumber(value, 0))),
        max: (value) => void (range.max = String(asNumber(value, 100))),
        step: (value) => void (range.step = String(asNumber(value, 1))),
        disabled: (value) => void (range.disabled = asFlag(value)),
        value: (value) => void (range.value = asText(asNumber(value, 0))),
      },
      updated: show,
    }
  },
}

export const toggleSpecs: Spec[] = [
  switchSpec,
  checkbox,
  radio,
  groupSpec('checkbox-group', 'checkbox', 'group', (values) => values),
  groupSpec('radio-group', 'radio', 'radiogroup', (values) => values[0] ?? ''),
  slider,
]
