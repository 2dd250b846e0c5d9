// The sheet of a picker: one list, columns of <select>, or the browser's fields for date and time.
import { h } from '../dom'
import { asText, isDict, type Dict } from '../json'
import { askContent, askSheet } from './dialogs'
import { REGIONS, type Region } from './regions'

const labelOf = (item: unknown, key: unknown): string =>
  isDict(item) ? asText(item[asText(key)]) : asText(item)

export interface PickerEvents {
  columnChange(column: number, value: number): void
}

/** Opens the sheet. Resolves with the detail of the change event, or with undefined if it is cancelled. */
export function openPicker(data: Dict, events: PickerEvents): Promise<Dict | undefined> {
  switch (data.mode) {
    case 'date':
    case 'time':
      return pickDate(data)
    case 'multiSelector':
      return pickColumns(data, events)
    case 'region':
      return pickRegion(data)
    default:
      return pickOne(data)
  }
}

async function pickOne({ range, rangeKey, headerText }: Dict): Promise<Dict | undefined> {
  const items = Array.isArray(range) ? range.map((item) => labelOf(item, rangeKey)) : []
  const index = await askSheet('wh-picker', items, asText(headerText))
  return index === undefined ? undefined : { value: index }
}

const DATE_TYPES: Record<string, string> = { year: 'number', month: 'month', day: 'date' }

async function pickDate({ mode, value, start, end, fields }: Dict): Promise<Dict | undefined> {
  const type = mode === 'time' ? 'time' : (DATE_TYPES[asText(fields)] ?? 'date')
  const input = h('input', { type, value: asText(value), min: asText(start), max: asText(end) })
  input.setAttribute('aria-label', mode === 'time' ? '时间' : '日期')
  const picked = await askContent(
    'wh-picker',
    h('div', { className: 'wh-columns' }, input),
    () => input.value,
  )
  return picked === undefined ? undefined : { value: picked }
}

function select(
  label: string,
  items: string[],
  index: number,
  onchange: (index: number) => void,
): HTMLSelectElement {
  const element = h(
    'select',
    {},
    ...items.map((text, at) => h('option', { textContent: text, selected: at === index })),
  )
  element.setAttribute('aria-label', label)
  element.addEventListener('change', () => onchange(element.selectedIndex))
  return element
}

function fill(element: HTMLSelectElement, items: string[]): void {
  if ([...element.options].map((option) => option.text).join('\n') === items.join('\n')) return
  element.replaceChildren(...items.map((text) => h('option', { textContent: text })))
}

let openColumns: ((data: Dict) => void) | undefined

/** Redraws the open sheet, because the app may answer a changed column with a new range. */
export function refreshPicker(data: Dict): void {
  openColumns?.(data)
}

const columnsOf = ({ range, rangeKey }: Dict): string[][] =>
  Array.isArray(range)
    ? range.map((column) => (Array.isArray(column) ? column.map((item) => labelOf(item, rangeKey)) : []))
    : []

async function pickColumns(data: Dict, events: PickerEvents): Promise<Dict | undefined> {
  const indexes = Array.isArray(data.value) ? data.value.map(Number) : []
  const selects = columnsOf(data).map((items, column) =>
    select(`第${column + 1}列`, items, indexes[column] ?? 0, (index) => events.columnChange(column, index)),
  )
  openColumns = (next) => {
    columnsOf(next).forEach((items, column) => {
      const element = selects[column]
      if (!element) return
      fill(element, items)
      const wanted: unknown = Array.isArray(next.value) ? next.value[column] : undefined
      if (typeof wanted === 'number') element.selectedIndex = wanted
    })
  }
  const value = await askContent('wh-picker', h('div', { className: 'wh-columns' }, ...selects), () =>
    selects.map((item) => item.selectedIndex),
  )
  openColumns = undefined
  return value ? { value } : undefined
}

const names = (regions: Region[] | undefined): string[] => (regions ?? []).map(({ name }) => name)

async function pickRegion({ value }: Dict): Promise<Dict | undefined> {
  const wanted = Array.isArray(value) ? value.map(asText) : []
  const at = (list: string[], name: string | undefined): number => Math.max(0, list.indexOf(name ?? ''))
  const provinces = names(REGIONS)
  const state = [at(provinces, wanted[0]), 0, 0]
  const cities = (): Region[] => REGIONS[state[0] ?? 0]?.children ?? []
  const districts = (): Region[] => cities()[state[1] ?? 0]?.children ?? []
  state[1] = at(names(cities()), wanted[1])
  state[2] = at(names(districts()), wanted[2])
  const city = select('市', names(cities()), state[1] ?? 0, (index) => {
    state[1] = index
    fill(district, names(districts()))
  })
  const district = select('区', names(districts()), state[2] ?? 0, () => undefined)
  const province = select('省', provinces, state[0] ?? 0, (index) => {
    state[0] = index
    state[1] = 0
    fill(city, names(cities()))
    fill(district, names(districts()))
  })
  const selects = [province, city, district]
  const picked = await askContent('wh-picker', h('div', { className: 'wh-columns' }, ...selects), () =>
    selects.map((item) => item.value),
  )
  if (!picked) return undefined
  const chosen = districts()[district.selectedIndex]
  return {
    value: picked,
    code: chosen ? [chosen.code.slice(0, 2) + '0000', chosen.code.slice(0, 4) + '00', chosen.code] : [],
    postcode: '',
  }
}
