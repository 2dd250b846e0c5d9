// The globals of the logic layer other than wx: App, Page, Component, Behavior, timers, console.
import { componentDefinition } from './component-definition'
import { wrapHandlers } from './events'
import { fromPairs, isDict, type Dict } from './json'
import type { RealmPort } from './realm-port'
import type { Recorder } from './recorder'

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

/** The text of a console argument. An error is shown by its stack, because its JSON is empty. */
const textOf = (arg: unknown): string =>
  arg instanceof Error ? (arg.stack ?? String(arg)) : isDict(arg) ? safeJson(arg) : String(arg)

function createConsole(recorder: Recorder): Dict {
  const entry = (level: (typeof LEVELS)[number]): [string, unknown] => [
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
  return fromPairs(LEVELS.map(entry))
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return String(value) // JSON has no words for a circular value.
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
