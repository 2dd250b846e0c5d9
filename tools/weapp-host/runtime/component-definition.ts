// Prepares a definition given to Component() for the framework: handlers are wrapped, instances are measured, and properties that
// WeChat would only warn about do not stop the component.
import type { Instance } from './engine-types'
import { wrapHandlers, type AppFunction } from './events'
import { isDict, type Dict } from './json'
import type { RealmPort } from './realm-port'

const TYPES: ReadonlySet<unknown> = new Set([String, Number, Boolean, Object, Array, Function, null])

/** Replaces illegal property types, such as `type: 'String'` or `type: undefined`; the property then accepts any value. */
function legalProperties(properties: Dict, path: string, warn: (message: string) => void): Dict {
  const legal: Dict = {}
  for (const [name, given] of Object.entries(properties)) {
    const type = isDict(given) ? given.type : given
    if (TYPES.has(type)) {
      legal[name] = given
      continue
    }
    const shown =
      typeof type === 'function' ? type.name : typeof type === 'string' ? `'${type}'` : String(type)
    warn(`property "${name}" of component "${path}" has the illegal type ${shown}`)
    legal[name] = isDict(given) ? { ...given, type: null } : null
  }
  return legal
}

function lifetimeOf(definition: Dict, lifetimes: Dict, name: string): AppFunction | undefined {
  const found = lifetimes[name] ?? definition[name]
  return typeof found === 'function' ? (found as AppFunction) : undefined
}

/** Prepares the definition. Instances are measured from the start, before the app's own `created` runs. */
export function componentDefinition(definition: Dict, path: string, port: RealmPort): Dict {
  const lifetimes: Dict = { ...(isDict(definition.lifetimes) ? definition.lifetimes : {}) }
  const created = lifetimeOf(definition, lifetimes, 'created')
  const attached = lifetimeOf(definition, lifetimes, 'attached')
  lifetimes.created = function (this: Instance): unknown {
    port.instrument(this, path)
    return created?.apply(this, [])
  }
  lifetimes.attached = function (this: Instance): unknown {
    port.attached(this)
    return attached?.apply(this, [])
  }
  const methods = wrapHandlers({ ...(isDict(definition.methods) ? definition.methods : {}) }, port.report)
  const given = isDict(definition.properties) ? definition.properties : {}
  const properties = legalProperties(given, path, (message) => port.recorder.warn(message))
  port.declared(path, Object.keys(properties))
  return { ...definition, properties, methods, lifetimes }
}
