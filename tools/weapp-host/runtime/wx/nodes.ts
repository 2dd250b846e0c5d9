// createSelectorQuery and createIntersectionObserver on the framework's tree.
import { canvasNode } from '../components/canvas'
import type { Instance, Native } from '../engine-types'
import type { Host } from '../host-types'
import { isDict, jsonCopy, type Dict } from '../json'
import type { PageEntry } from '../page-entry'
import type { WxBuilder } from './api'

type Result = Dict | null
type Callback = (result: Result | Result[]) => void

interface Entry {
  selector: string | undefined
  all: boolean
  scope: Instance | undefined
  fields: Dict
  callback?: Callback
}

const RECT = { id: true, dataset: true, rect: true, size: true }
const SCROLL = { id: true, dataset: true, scrollOffset: true }

function measure(element: HTMLElement, fields: Dict): Dict {
  const result: Dict = {}
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  if (fields.rect) Object.assign(result, { left, top, right, bottom })
  if (fields.size) Object.assign(result, { width, height })
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
  if (fields.scrollOffset) Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  if (Array.isArray(fields.computedStyle)) {
    const style = getComputedStyle(element)
    for (const name of fields.computedStyle as string[])
      result[name] = style.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  }
  return result
}

/** Converts positions to start at the page's top edge, which is below the navigation bar. */
function fromPage(result: Dict, pageTop: number): Dict {
  for (const edge of ['top', 'bottom']) if (typeof result[edge] === 'number') result[edge] -= pageTop
  return result
}

function describe(node: Native, fields: Dict, pageTop: number): Dict {
  const result = fromPage(measure(node.$$, fields), pageTop)
  if (fields.id) result.id = node.id
  if (fields.dataset) result.dataset = jsonCopy(node.dataset ?? {})
  if (fields.mark) result.mark = node.collectMarks?.() ?? {}
  if (fields.node) result.node = canvasNode(node.$$)
  if (fields.context) result.context = {}
  for (const name of Array.isArray(fields.properties) ? (fields.properties as string[]) : [])
    result[name] = node.data[name]
  return result
}

/** The page whose script is running. */
const currentPage = (host: Host) => host.pages.opening ?? host.pages.top()

function run(page: PageEntry | undefined, { selector, all, scope, fields }: Entry): Result | Result[] {
  if (!page) return all ? [] : null
  const pageTop = page.view.getBoundingClientRect().top
  if (selector === undefined) {
    const viewport = measure(page.scroller, fields)
    return { ...fromPage(viewport, pageTop), ...(fields.id ? { id: '', dataset: {} } : {}) }
  }
  const root = (scope?._$ ?? page.instance._$).getShadowRoot()
  if (all) return (root?.querySelectorAll(selector) ?? []).map((node) => describe(node, fields, pageTop))
  const node = root?.querySelector(selector)
  return node ? describe(node, fields, pageTop) : null
}

export function createSelectorQuery(host: Host, defaultScope?: Instance): Dict {
  const entries: Entry[] = []
  // As in WeChat, a query is about the page that makes it, even if another has come on top when it is run.
  const page = currentPage(host)
  let scope = defaultScope
  const nodes = (selector: string | undefined, all: boolean): Dict => {
    const add = (fields: Dict, callback?: Callback): Dict => {
      entries.push({ selector, all, scope, fields, callback })
      return query
    }
    return {
      fields: (fields: unknown, callback?: Callback) => add(isDict(fields) ? fields : {}, callback),
      boundingClientRect: (callback?: Callback) => add(RECT, callback),
      scrollOffset: (callback?: Callback) => add(SCROLL, callback),
      context: (callback?: Callback) => add({ context: true }, callback),
      node: (callback?: Callback) => add({ node: true }, callback),
    }
  }
  const query: Dict = {
    in: (component: Instance) => {
      scope = component
      return query
    },
    select: (selector: string) => nodes(selector, false),
    selectAll: (selector: string) => nodes(selector, true),
    selectViewport: () => nodes(undefined, false),
    exec: (callback?: (results: unknown[]) => void) => {
      requestAnimationFrame(() => {
        const results = entries.splice(0).map((entry) => {
          const result = run(page, entry)
          entry.callback?.(result)
          return result
        })
        callback?.(results)
      })
      return query
    },
  }
  return query
}

export function nodesApi(builder: WxBuilder): void {
  const { host } = builder
  builder.sync({
    createSelectorQuery: () => createSelectorQuery(host),
    createIntersectionObserver: (component?: Instance, options?: Dict) => {
      const owner = component ?? currentPage(host)?.instance
      return (owner?.createIntersectionObserver as ((options?: Dict) => unknown) | undefined)?.call(
        owner,
        options,
      )
    },
    createMediaQueryObserver: (component?: Instance) => {
      const owner = component ?? currentPage(host)?.instance
      return (owner?.createMediaQueryObserver as (() => unknown) | undefined)?.call(owner)
    },
  })
}
