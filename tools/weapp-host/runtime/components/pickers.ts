// The components picker (a sheet) and picker-view (columns within the page).
import { asFlag, asNumber } from '../json'
import { openPicker, refreshPicker } from '../ui/picker'
import { builtInside, type Spec } from './define'

const picker: Spec = {
  tag: 'picker',
  properties: [
    'mode',
    'range',
    'rangeKey',
    'value',
    'start',
    'end',
    'fields',
    'disabled',
    'name',
    'headerText',
  ],
  create({ host, component, fire }) {
    let open = false
    const tap = async (): Promise<void> => {
      if (asFlag(component.data.disabled) || open) return
      open = true
      const detail = await openPicker(component.data, {
        columnChange: (column, value) => fire('columnchange', { column, value }),
      })
      open = false
      if (detail) fire('change', detail)
      else fire('cancel', {})
    }
    const run = (): void => void tap().catch((error: unknown) => host.report(error, 'picker'))
    return {
      tap: run,
      activate: run,
      value: () => component.data.value,
      updated: (name) => {
        if (open && (name === 'range' || name === 'value')) refreshPicker(component.data)
      },
    }
  },
}

const ROW = 34

const pickerView: Spec = {
  tag: 'picker-view',
  properties: ['value'],
  create({ element, component, fire }) {
    const columns = (): HTMLElement[] =>
      builtInside(element, 'picker-view-column').map((item) => item.component.$$)
    const values = (): number[] => columns().map((column) => Math.round(column.scrollTop / ROW))
    let told = ''
    const show = (): void => {
      const wanted = Array.isArray(component.data.value) ? component.data.value : []
      told = JSON.stringify(wanted)
      columns().forEach((column, index) =>
        column.scrollTo({ top: asNumber(wanted[index], 0) * ROW, behavior: 'instant' }),
      )
    }
    element.addEventListener(
      'scroll',
      (event) => {
        event.stopPropagation()
        const now = values()
        if (JSON.stringify(now) === told) return
        told = JSON.stringify(now)
        fire('change', { value: now })
      },
      true,
    )
    return {
      attached: () => requestAnimationFrame(show),
      update: { value: () => requestAnimationFrame(show) },
    }
  },
}

export const pickerSpecs: Spec[] = [picker, pickerView]
