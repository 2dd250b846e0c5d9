// Chooses between this host and WeChat DevTools.
import { devtoolsMiniProgram, devtoolsSettings } from './devtools-mini-program'
import { hostMiniProgram } from './host-mini-program'
import type { MiniProgram, MiniProgramOptions } from './mini-program'

/**
 * Says why the target that WEAPP_TARGET wants cannot run here; undefined when it can. It is made for the `skip` of a test.
 *
 * @example test('opens', { skip: unavailable() }, async () => { ... })
 */
export function unavailable(): string | undefined {
  if (process.env.WEAPP_TARGET !== 'devtools') return undefined
  if (devtoolsSettings()) return undefined
  return 'WEAPP_TARGET=devtools needs WEAPP_DEVTOOLS (path of the DevTools cli) or WEAPP_DEVTOOLS_WS (its automation address)'
}

/**
 * Opens the build on this host, or in WeChat DevTools when WEAPP_TARGET is "devtools". Rejects when that target is
 * unavailable, and when the build does not start.
 *
 * @example const program = await openMiniProgram({ dist: 'dist/weapp' })
 */
export function openMiniProgram(options: MiniProgramOptions): Promise<MiniProgram> {
  const problem = unavailable()
  if (problem) return Promise.reject(new Error(problem))
  return process.env.WEAPP_TARGET === 'devtools'
    ? devtoolsMiniProgram(options.dist)
    : hostMiniProgram(options)
}
