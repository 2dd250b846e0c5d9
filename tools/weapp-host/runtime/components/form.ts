import { asText } from '../json'
import { builtInside, type Built, type Spec } from './define'

const FIELDS = ['input', 'textarea', 'switch', 'radio-group', 'checkbox-group', 'picker', 'slider']

export function submitForm(form: Built): void {
  const value: Record<string, unknown> = {}
  for (const { component, behaviour } of builtInside(form.component.$$, ...FIELDS)) {
    const name = asText(component.data.name)
    if (name !== '' && behaviour.value) value[name] = behaviour.value()
  }
  form.component.triggerEvent('submit', { value, formId: '' }, { bubbles: false })
}

export function resetForm(form: Built): void {
  for (const { behaviour } of builtInside(form.component.$$, ...FIELDS)) behaviour.reset?.()
  form.component.triggerEvent('reset', {}, { bubbles: false })
}

const LABELLED = ['checkbox', 'radio', 'switch', 'button', 'input', 'textarea', 'picker']

const label: Spec = {
  tag: 'label',
  properties: ['for'],
  create: ({ element, component }) => ({
    tap(event) {
      const touched = ('_$' in event.target ? event.target._$ : event.target) as { $$?: Element }
      const control = touched.$$?.closest(LABELLED.map((tag) => `wx-${tag}`).join(','))
      if (control && element.contains(control)) return
      const target = asText(component.data.for)
      const found = target === '' ? builtInside(element, ...LABELLED)[0] : byId(element, target)
      found?.behaviour.activate?.()
    },
  }),
}

function byId(element: Element, id: string): Built | undefined {
  const page = element.closest('wx-page') ?? document.body
  return builtInside(page, ...LABELLED).find(({ component }) => component.$$.id === id)
}

export const formSpecs: Spec[] = [{ tag: 'form' }, label]
