// The few things that both this host and WeChat DevTools can do: a spec written against it runs on either.
import { hostMiniProgram } from './host-mini-program'
import { devtoolsMiniProgram, devtoolsSettings } from './devtools-mini-program'
import type { PhoneOptions } from './launch'

export interface MiniProgram {
  readonly kind: 'host' | 'devtools'
  /** Starts over on this page: "/pages/home/index?id=1". */
  open(url: string): Promise<void>
  /** Path of the page on top, without a leading slash. */
  path(): Promise<string>
  /** Selectors are ids and classes of the app: tag names differ between the two. */
  waitFor(selector: string): Promise<void>
  count(selector: string): Promise<number>
  text(selector: string): Promise<string>
  tap(selector: string): Promise<void>
  input(selector: string, text: string): Promise<void>
  callWx(name: string, options: Record<string, unknown>): Promise<unknown>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

export interface MiniProgramOptions {
  /** The build; DevTools opens WEAPP_PROJECT if that is given, as project.config.json may lie elsewhere. */
  dist: string
  /** For the host only: DevTools has its own phone. */
  phone?: PhoneOptions
}

/** Why the wanted target cannot run here; undefined when it can. For the `skip` of a test. */
export function unavailable(): string | undefined {
  if (process.env.WEAPP_TARGET !== 'devtools') return undefined
  if (devtoolsSettings()) return undefined
  return 'WEAPP_TARGET=devtools needs WEAPP_DEVTOOLS (path of the DevTools cli) or WEAPP_DEVTOOLS_WS (its automation address)'
}

/** WEAPP_TARGET chooses: "host", the default, or "devtools". */
export function openMiniProgram(options: MiniProgramOptions): Promise<MiniProgram> {
  const problem = unavailable()
  if (problem) return Promise.reject(new Error(problem))
  return process.env.WEAPP_TARGET === 'devtools'
    ? devtoolsMiniProgram(options.dist)
    : hostMiniProgram(options)
}
