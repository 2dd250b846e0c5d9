// Collects what the runtime needs to know about the templates in addition to their compiled form.
import { isBuiltin } from './tags'

const TAG = /<([a-z][\w-]*)/g
/** Matches one attribute after the end of the one before; a stray slash or comma is skipped. */
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

/** Collects the attributes of built-in tags. glass-easel drops undeclared ones, so that each built-in declares those that occur. */
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

/** The node kinds for which Taro has made templates (tmpl_<level>_<kind>). A phone does not draw a kind without a template. */
export function taroNodeKinds(wxml: string): string[] {
  return [...wxml.matchAll(/<template name="tmpl_\d+_([\w-]+?)(?:_focus|_blur)?"/g)].map(
    ([, kind = '']) => kind,
  )
}
