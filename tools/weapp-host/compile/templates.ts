// Collects what the runtime must know about the templates beside their compiled form.
import { isBuiltin } from './tags'

const TAG = /<([a-z][\w-]*)/g
/** One attribute, from where the one before ended; a stray slash or comma is passed over. */
const ATTRIBUTE = /\s*(?:([^\s=>/"',]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{\{.*?\}\}|[^\s>"']*))?|[/,](?!>))/y
const NOT_A_PROPERTY =
  /^(bind|catch|capture-|mut-bind|wx:|data-|mark:|generic:|model:|class$|style$|id$|slot$)/
const MODEL = /^model:/

const camel = (name: string): string =>
  name.replace(/-([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase())

function attributesFrom(wxml: string, start: number): string[] {
  const names: string[] = []
  ATTRIBUTE.lastIndex = start
  for (let found = ATTRIBUTE.exec(wxml); found; found = ATTRIBUTE.exec(wxml))
    if (found[1]) names.push(found[1])
  return names
}

/** glass-easel drops attributes that a component does not declare, so each built-in declares those that occur. */
export function collectProperties(wxml: string, into: Record<string, string[]>): void {
  for (const { 0: start, 1: tag = '', index } of wxml.matchAll(TAG)) {
    if (!isBuiltin(tag)) continue
    const names = (into[tag] ??= [])
    for (const attribute of attributesFrom(wxml, index + start.length)) {
      if (NOT_A_PROPERTY.test(attribute) && !MODEL.test(attribute)) continue
      const name = camel(attribute.replace(MODEL, ''))
      if (!names.includes(name)) names.push(name)
    }
  }
}

/** Taro names its templates tmpl_<level>_<node kind>; a kind without a template is silently not drawn on a phone. */
export function taroNodeKinds(wxml: string): string[] {
  return [...wxml.matchAll(/<template name="tmpl_\d+_([\w-]+?)(?:_focus|_blur)?"/g)].map(
    ([, kind = '']) => kind,
  )
}
