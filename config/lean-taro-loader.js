const { readFileSync } = require('node:fs')

const TABLE = /^const internalComponents = \{\n[\s\S]*?\n\};$/m
const TABLE_OF_WECHAT = /^const components = \{\n[\s\S]*?\n\};$/m
const HTML_PARSER = /^[\s\S]*\nexport \{ (setInnerHTML|parser) \};[\s\S]*$/

/** Replaces a text that must occur exactly once. Otherwise it stops the build, because Taro's file has changed. */
function replaced(source, pattern, text, file) {
  if (source.match(new RegExp(pattern, 'gm'))?.length !== 1) {
    throw new Error(`config/lean-taro-loader.js: ${file} no longer holds one ${pattern}`)
  }
  return source.replace(pattern, text)
}

/** Replaces Taro's table of components by the lean one, so that what was derived from the table can be dropped. */
const leanTable = (source, file, table) =>
  replaced(source, TABLE, () => `const internalComponents = ${JSON.stringify(table)};`, file).replace(
    /\bObject\.assign\(/g,
    '/*#__PURE__*/ Object.assign(',
  )

const noParser = (_, name) =>
  `export function ${name}() { throw new Error('config/lean-taro-loader.js leaves the HTML parser out') }`

/** What replaces a file of Taro's run time that nothing of ours reaches. */
const SHORT = {
  // The address and the history of a page in a browser. Taro's window tells them of each page, and nobody asks them.
  'bom/location.js': 'export class Location { trigger() {} }',
  'bom/history.js': 'export class History { trigger() {} }',
  // <a href>, the only other user of Taro's URL.
  'dom/anchor-element.js': "export { TaroElement as AnchorElement } from './element.js'",
}
const BROWSER = /^[\s\S]*\nexport \{ (Location|History|AnchorElement) \};[\s\S]*$/

const RENDERER = require.resolve('@tarojs/react')
const DEVELOPMENT = /^if \(process\.env\.NODE_ENV !== 'production'\) \{\n[\s\S]*?\n\}$/m
const HOST = /^const hostConfig = \{\n([\s\S]*?)\n\};$/m

/**
 * React's reconciler for the only renderer that uses it, Taro's. It reads the abilities of a renderer when it starts (`supportsHydration`),
 * so that a minifier keeps the code of all of them. Here the abilities that Taro answers by true or false, or does not have, are written
 * in, and what Taro never calls gets no name.
 */
function leanReconciler(source, file) {
  const renderer = readFileSync(RENDERER, 'utf8').replace(DEVELOPMENT, '')
  const [, host] = HOST.exec(renderer) ?? []
  if (!host || !source.includes('$$$hostConfig.supportsHydration')) {
    throw new Error(`config/lean-taro-loader.js: ${file} no longer holds one renderer's abilities`)
  }
  const abilities = new Map(
    [...host.matchAll(/^ {4}(\w+)(?:: (true|false),$)?/gm)].map(([, name, value]) => [name, value]),
  )
  return source
    .replace(/\$\$\$hostConfig\.(\w+)/g, (text, name) =>
      abilities.has(name) ? (abilities.get(name) ?? text) : 'void 0',
    )
    .replace(/\bexports\.(\w+)=/g, (text, name) =>
      new RegExp(`\\.${name}\\b`).test(renderer) ? text : `var never_${name}=`,
    )
}

/** A webpack loader for the files of Taro that config/lean-taro.ts lists. */
module.exports = function leanTaroLoader(source) {
  const file = this.resourcePath
  const short = Object.keys(SHORT).find((name) => file.replace(/\\/g, '/').endsWith(`/runtime/dist/${name}`))
  if (short) return replaced(source, BROWSER, () => SHORT[short], file)
  if (/[\\/]react-reconciler[\\/]/.test(file)) return leanReconciler(source, file)
  if (/[\\/]inner-html[\\/]/.test(file)) return replaced(source, HTML_PARSER, noParser, file)
  if (/[\\/]shared[\\/]/.test(file)) return leanTable(source, file, this.getOptions().table)
  return replaced(source, TABLE_OF_WECHAT, 'const components = {};', file)
}
