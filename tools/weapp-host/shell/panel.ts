// Draws a report, the newest entries first, because a tester looks for what has just happened.
import type { Report } from '../runtime/control'
import { h } from '../runtime/dom'
import { costByStep, TARO_READS, TARO_WARNINGS } from '../driver/report'

const SHOWN = 30

type Cell = string | number

function table(heads: string[], rows: Cell[][]): HTMLElement {
  // Columns of figures are aligned to the right, and so are their headings.
  const figure = (column: number): boolean => typeof rows[0]?.[column] === 'number'
  const cell = (tag: 'td' | 'th') => (value: Cell, column: number) =>
    h(tag, { textContent: String(value), className: figure(column) ? 'n' : '', title: String(value) })
  const line = (values: Cell[], tag: 'td' | 'th'): HTMLElement => h('tr', {}, ...values.map(cell(tag)))
  return h('table', {}, line(heads, 'th'), ...rows.map((row) => line(row, 'td')))
}

const newest = <T>(records: T[]): T[] => records.slice(-SHOWN).reverse()

function section(title: string, content: HTMLElement): HTMLElement[] {
  return [h('h2', { textContent: title }), content]
}

const isNoise = (warning: string): boolean => TARO_WARNINGS.some((pattern) => pattern.test(warning))

function problemsOf({ errors, warnings, missingApi }: Report): HTMLElement {
  const lines = [
    ...errors.map((text) => `错误 ${text}`),
    ...warnings.filter((text) => !isNoise(text)).map((text) => `警告 ${text}`),
    ...missingApi.filter((name) => !TARO_READS.includes(name)).map((name) => `缺少 wx.${name}`),
  ]
  return h('pre', { className: errors.length > 0 ? 'bad' : '', textContent: lines.join('\n') || '没有' })
}

/** Notices that every Taro build causes and that can be ignored, each only once. */
function noiseOf({ warnings, missingApi }: Report): HTMLElement[] {
  const lines = [
    ...new Set(warnings.filter(isNoise)),
    ...missingApi.filter((name) => TARO_READS.includes(name)).map((name) => `读了 wx.${name}`),
  ]
  return lines.length === 0
    ? []
    : section('框架自己的提示，可以不管', h('pre', { textContent: lines.join('\n') }))
}

export function drawReport(into: HTMLElement, report: Report): void {
  const total = costByStep(report).reduce(
    (sum, { calls, bytes }) => ({ calls: sum.calls + calls, bytes: sum.bytes + bytes }),
    { calls: 0, bytes: 0 },
  )
  const { nodes, depth, maxChildren } = report.shape
  into.replaceChildren(
    ...section(
      '页面',
      h('pre', {
        textContent: `${report.stack.join(' › ')}\n节点 ${nodes}，深度 ${depth}，子节点最多 ${maxChildren}`,
      }),
    ),
    ...section('错误、警告、缺少的接口', problemsOf(report)),
    ...noiseOf(report),
    ...section(
      `setData：${total.calls} 次，${total.bytes} 字节`,
      table(
        ['页面', '路径', '字节', '毫秒'],
        newest(report.setData).map(({ page, keys, bytes, ms }) => [page, keys.join(' '), bytes, ms]),
      ),
    ),
    ...section(
      '请求',
      table(
        ['方法', '地址', '结果', '毫秒'],
        newest(report.requests).map(({ method, url, status, error, ms }) => [
          method,
          url,
          String(status ?? error ?? '…'),
          ms ?? 0,
        ]),
      ),
    ),
    ...section(
      '存储',
      table(
        ['键', '值'],
        Object.entries(report.storage).map(([key, value]) => [key, JSON.stringify(value)]),
      ),
    ),
    ...section(
      '接口调用',
      table(
        ['接口', '参数'],
        newest(report.calls).map(({ name, args }) => [`wx.${name}`, JSON.stringify(args) ?? '']),
      ),
    ),
  )
}
