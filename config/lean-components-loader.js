const INTERNAL = /^const internalComponents = \{\n[\s\S]*?\n\};$/m
const OF_WECHAT = /^const components = \{\n[\s\S]*?\n\};$/m

/** Replaces what occurs once, or stops the build: Taro's file is written otherwise than when this was made. */
function replaced(source, pattern, text, file) {
  if (source.split(pattern).length !== 2) {
    throw new Error(`config/lean-components-loader.js: ${file} no longer holds one ${pattern}`)
  }
  return source.replace(pattern, () => text)
}

/**
 * A webpack loader for the two files of Taro with tables of components: the first gets the lean table, the second adds
 * nothing to it. What the first file made its own table of becomes droppable.
 */
module.exports = function leanComponentsLoader(source) {
  const { table } = this.getOptions()
  const file = this.resourcePath
  if (/[\\/]shared[\\/]/.test(file)) {
    const lean = replaced(source, INTERNAL, `const internalComponents = ${JSON.stringify(table)};`, file)
    return lean.replace(/\bObject\.assign\(/g, '/*#__PURE__*/ Object.assign(')
  }
  return replaced(source, OF_WECHAT, 'const components = {};', file)
}
