// The globals of the logic layer beside wx: App, Page, Component, Behavior, timers, console.
import type { CodeSpace, Instance } from './engine-types'
import { wrapHandlers, type AppFunction } from './events'
import { isDict, type Dict } from './json'
import type { Recorder } from './recorder'

export interface RealmPort {
  recorder: Recorder
  space: CodeSpace
  registering(): string
  report(error: unknown, where: string): void
  instrument(instance: Instance, path: string): void
  currentPages(): Instance[]
  setApp(app: Dict): void
  getApp(): Dict | undefined
}

const LEVELS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'group',
  'groupEnd',
  'time',
  'timeEnd',
  'trace',
  'table',
] as const

/** An error's JSON is empty. */
const textOf = (arg: unknown): string =>
  arg instanceof Error ? (arg.stack ?? String(arg)) : isDict(arg) ? safeJson(arg) : String(arg)

function createConsole(recorder: Recorder): Dict {
  const entry = (level: (typeof LEVELS)[number]) => [
    level,
    (...args: unknown[]): void => {
      recorder.records.console.push({
        level,
        text: args.map(textOf).join(' '),
      })
      recorder.changed('console')
      ;(console[level] as (...args: unknown[]) => void)(...args)
    },
  ]
  return Object.fromEntries(LEVELS.map(entry)) as Dict
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return String(value) // circular
  }
}

function createTimers(report: RealmPort['report']): Dict {
  const guarded =
    (callback: (...args: unknown[]) => void, where: string) =>
    (...args: unknown[]): void => {
      try {
        callback(...args)
      } catch (error) {
        report(error, where)
      }
    }
  return {
    setTimeout: (callback: () => void, ms?: number, ...args: unknown[]) =>
      window.setTimeout(guarded(callback, 'timer'), ms, ...args),
    setInterval: (callback: () => void, ms?: number, ...args: unknown[]) =>
      window.setInterval(guarded(callback, 'interval'), ms, ...args),
    clearTimeout: (id: number) => window.clearTimeout(id),
    clearInterval: (id: number) => window.clearInterval(id),
  }
}

/** Instances are measured from their first moment, before the app's own `created`. */
function componentDefinition(definition: Dict, path: string, port: RealmPort): Dict {
  const lifetimes: Dict = { ...(isDict(definition.lifetimes) ? definition.lifetimes : {}) }
  const created = (lifetimes.created ?? definition.created) as AppFunction | undefined
  lifetimes.created = function (this: Instance, ...args: unknown[]): unknown {
    port.instrument(this, path)
    return created?.apply(this, args)
  }
  const methods = wrapHandlers({ ...(isDict(definition.methods) ? definition.methods : {}) }, port.report)
  return { ...definition, methods, lifetimes }
}

export function createRealm(port: RealmPort): Dict {
  const { space } = port
  return {
    App: (app: Dict): void => port.setApp(app),
    getApp: () => port.getApp(),
    getCurrentPages: () => port.currentPages(),
    Page: (definition: Dict): void => {
      space
        .component(port.registering())
        .pageDefinition(wrapHandlers({ ...definition }, port.report))
        .register()
    },
    Component: (definition: Dict): void => {
      const path = port.registering()
      space
        .component(path)
        .definition(componentDefinition(definition, path, port))
        .register()
    },
    Behavior: (definition: Dict): unknown => {
      const methods = wrapHandlers({ ...(isDict(definition.methods) ? definition.methods : {}) }, port.report)
      return space
        .behavior()
        .definition({ ...definition, methods })
        .register()
    },
    console: createConsole(port.recorder),
    ...createTimers(port.report),
  }
}
