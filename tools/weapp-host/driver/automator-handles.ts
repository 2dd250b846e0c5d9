// Elements as the automation protocol names them, and its selectors.
import type { ElementHandle } from 'playwright-core'
import { BUILTIN_TAGS } from '../compile/tags'

export interface Params {
  elementId?: string
  selector?: string
  method?: string
  path?: string
  name?: string
  names?: string[]
  type?: string
  detail?: unknown
  args?: unknown[]
  functionName?: string
}

export type Method = (params: Params) => unknown
export type Handle = ElementHandle<Element>

interface ElementInfo {
  elementId: string
  tagName: string
}

export class Elements {
  private readonly handles = new Map<string, Handle>()

  async keep(handle: Handle): Promise<ElementInfo> {
    const elementId = `e${this.handles.size + 1}`
    this.handles.set(elementId, handle)
    const tag = await handle.evaluate((element) => element.localName)
    return { elementId, tagName: tag.replace(/^wx-/, '') }
  }

  get({ elementId = '' }: Params): Handle {
    const handle = this.handles.get(elementId)
    if (!handle) throw new Error('no such element')
    return handle
  }
}

const TAG = new RegExp(
  `(^|[\\s>+~,])(${[...BUILTIN_TAGS].sort((a, b) => b.length - a.length).join('|')})(?=[\\s>+~,.#:[]|$)`,
  'g',
)

/** Turns a selector of DevTools, which uses the app's tag names, into one for the DOM. */
export const toCss = (selector = ''): string => selector.replace(TAG, '$1wx-$2')
