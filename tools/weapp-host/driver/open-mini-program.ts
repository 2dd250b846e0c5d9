// Chooses between this host and WeChat DevTools.
import { devtoolsMiniProgram, devtoolsSettings } from './devtools-mini-program'
import { hostMiniProgram } from './host-mini-program'
import type { MiniProgram, MiniProgramOptions } from './mini-program'

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
