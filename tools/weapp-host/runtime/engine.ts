// Sets glass-easel up on the current document, with the build's styles and templates.
import * as adapter from 'glass-easel-miniprogram-adapter'
import { domTag } from '../compile/tags'
import { lengthUnits } from '../compile/units'
import { cssUrls } from '../compile/urls'
import { pagePaths, type Manifest } from '../compile/manifest'
import { addStyle } from './dom'
import type { CodeSpace, EventOptions, Root } from './engine-types'
import type { Recorder } from './recorder'

const glassEasel = adapter.glassEasel

export interface Engine {
  space: CodeSpace
  createRoot(path: string): Root
  trigger(target: unknown, name: string, detail: unknown, options: EventOptions): void
}

export const engineTrigger = glassEasel.Event.triggerEvent as unknown as Engine['trigger']

/** Creates an element. A built-in becomes <wx-xxx>; lengths and addresses in inline styles are converted like those in wxss. */
function createElement(tag: string): HTMLElement {
  const element = document.createElement(domTag(tag))
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) =>
    setAttribute(name, name === 'style' ? cssUrls(lengthUnits(String(value))) : value)
  return element
}

function createBackend(): InstanceType<typeof glassEasel.CurrentWindowBackendContext> {
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof backend.document
  // Version 0.12 knows only triggerEvent. With the documented name of later versions, taps would silently do nothing.
  backend.onEvent(engineTrigger as unknown as Parameters<typeof backend.onEvent>[0])
  return backend
}

/** Keeps ids as they are written. The adapter would prefix them and leave them out of the DOM, where tests and Taro need them. */
function keepIds(space: CodeSpace): void {
  const prepare = space.prepareComponentOptions.bind(space)
  space.prepareComponentOptions = (...args) => {
    const [options, isolation] = prepare(...args)
    return [{ ...options, idPrefixGenerator: undefined, writeIdToDOM: true }, isolation]
  }
}

function collectProblems(recorder: Recorder, onError: (error: unknown) => void): void {
  glassEasel.addGlobalErrorListener((error, method) => {
    if (recorder.error(error, `component ${method ?? ''}`.trim())) onError(error)
    return false
  })
  glassEasel.addGlobalWarningListener((message) => {
    recorder.warn(String(message))
    return false
  })
}

/** Makes the engine. `registerBuiltins` runs before the templates are added, because they refer to the built-ins. */
export function createEngine(
  manifest: Manifest,
  recorder: Recorder,
  registerBuiltins: (space: CodeSpace) => void,
  onError: (error: unknown) => void,
): Engine {
  collectProblems(recorder, onError)
  const env = new adapter.MiniProgramEnv()
  const associated = env.associateBackend(createBackend())
  const realSpace = env.createCodeSpace('', true)
  const space = realSpace as unknown as CodeSpace
  keepIds(space)
  registerBuiltins(space)
  // eslint-disable-next-line no-eval -- the compiler's output is an expression of generated functions
  const groups = (0, eval)(manifest.groups) as Record<string, unknown>
  for (const path of manifest.templates)
    space.addCompiledTemplate(path, { groupList: groups, content: groups[path] })
  const pages = new Set(pagePaths(manifest.app))
  for (const [path, config] of Object.entries(manifest.pages)) {
    const scope = manifest.scopes[path]
    if (scope !== undefined) space.addStyleSheet(path, undefined, scope)
    // The stylesheet of a page is added and removed with the page.
    if (config.component === true && !pages.has(path)) addStyle(manifest.css[path] ?? '', path)
    const usingComponents = { ...manifest.app.usingComponents, ...config.usingComponents }
    space.addComponentStaticConfig(path, { ...config, usingComponents })
  }
  return {
    space,
    createRoot: (path) => associated.createRoot('wx-page', realSpace, path) as unknown as Root,
    trigger: engineTrigger,
  }
}
