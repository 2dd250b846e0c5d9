// The few things that both this host and WeChat DevTools can do: a spec written against it runs on either.
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
