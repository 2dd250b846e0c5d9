// WeChat's error for a parameter that is missing or has the wrong type.
import type { Dict } from '../json'

const typeName = (value: unknown): string =>
  value === null
    ? 'Null'
    : Array.isArray(value)
      ? 'Array'
      : typeof value === 'undefined'
        ? 'Undefined'
        : Object(value).constructor.name

/** Throws "parameter error: parameter.x should be String instead of Undefined;" when `names` are not all of the type. */
export function needParameters(options: Dict, type: 'String' | 'Number' | 'Array', ...names: string[]): void {
  const wrong = names.filter((name) => typeName(options[name]) !== type)
  if (wrong.length === 0) return
  const parts = wrong.map(
    (name) => `parameter.${name} should be ${type} instead of ${typeName(options[name])};`,
  )
  throw new Error(`parameter error: ${parts.join('')}`)
}
