// What this host and WeChat DevTools can both do. A test that uses only this interface runs on either.
import type { PhoneOptions } from './launch'

export interface MiniProgram {
  readonly kind: 'host' | 'devtools'
  /** Closes all pages and opens this one, such as "/pages/home/index?id=1". */
  open(url: string): Promise<void>
  /** Path of the page on top, without a leading slash. */
  path(): Promise<string>
  /** Waits for an element. Selectors are the app's ids and classes, because tag names differ between host and DevTools. */
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
  /** The folder of the build. DevTools opens the folder in WEAPP_PROJECT if it is set, because project.config.json may be elsewhere. */
  dist: string
  /** Options for the host; DevTools has its own phone. */
  phone?: PhoneOptions
}
