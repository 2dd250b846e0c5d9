import type { WindowConfig } from '../../compile/manifest'
import type { Host } from '../host-types'
import { fromPairs } from '../json'

/** Looks values like "@navBackground" up in theme.json, if the app has darkmode. */
export function themed<T extends string | undefined>(host: Host, value: T): string | T {
  if (!value?.startsWith('@')) return value
  return host.manifest.theme[host.theme()]?.[value.slice(1)] ?? value
}

export function windowOf(host: Host, config: WindowConfig, bar: WindowConfig): WindowConfig {
  const merged: WindowConfig = { ...host.manifest.app.window, ...config, ...bar }
  return fromPairs(
    Object.entries(merged).map(([name, value]) => [
      name,
      typeof value === 'string' ? themed(host, value) : (value as unknown),
    ]),
  )
}
