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

/** A webpack loader for the files of Taro that config/lean-taro.ts lists. */
module.exports = function leanTaroLoader(source) {
  const file = this.resourcePath
  if (/[\\/]inner-html[\\/]/.test(file)) return replaced(source, HTML_PARSER, noParser, file)
  if (/[\\/]shared[\\/]/.test(file)) return leanTable(source, file, this.getOptions().table)
  return replaced(source, TABLE_OF_WECHAT, 'const components = {};', file)
}
