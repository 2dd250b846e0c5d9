// Turns wxss into CSS: rpx, vh, safe area, type selectors of built-ins, `page`, @import, and class prefixes of isolated components.
import path from 'node:path'
import postcss, { type AtRule, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { domTag } from './tags'
import { lengthUnits } from './units'
import { cssUrls } from './urls'

type ReadFile = (file: string) => string

const renameTags = selectorParser((selectors) => {
  selectors.walkTags((tag) => {
    tag.value = domTag(tag.value)
  })
})

function prefixClasses(selector: string, scope: string): string {
  return selectorParser((selectors) => {
    selectors.walkClasses((name) => {
      name.value = `${scope}--${name.value}`
    })
  }).processSync(selector)
}

const insideKeyframes = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)

function importTarget(params: string, file: string): string {
  const target = /["']([^"']+)["']/.exec(params)?.[1] ?? ''
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target)
}

export interface WxssOptions {
  read: ReadFile
  /** The class prefix of an isolated component; undefined for pages, for the app and for shared components. */
  scope?: string
  /** Called with a sentence for everything that a phone would not show. */
  warn(message: string): void
}

/** The CSS of a stylesheet and of its imports. Throws if a file does not parse. */
export function wxssToCss(file: string, options: WxssOptions, seen = new Set<string>()): string {
  const { read, scope, warn } = options
  if (seen.has(file)) return ''
  seen.add(file)
  const root = postcss.parse(read(file), { from: file })
  root.walkAtRules('import', (rule) => {
    rule.replaceWith(postcss.parse(wxssToCss(importTarget(rule.params, file), options, seen)))
  })
  root.walkRules((rule) => {
    if (insideKeyframes(rule)) return
    rule.selector = renameTags.processSync(rule.selector)
    if (scope) rule.selector = prefixClasses(rule.selector, scope)
  })
  root.walkDecls((declaration) => {
    declaration.value = cssUrls(lengthUnits(declaration.value), (local) =>
      warn(
        `${file}:${declaration.source?.start?.line ?? 0} url(${local}) is a path of the package: a phone shows nothing`,
      ),
    )
  })
  return root.toString()
}
