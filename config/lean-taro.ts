import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { WebpackError, type Compiler } from 'webpack'

/** What src imports from @tarojs/components (docs/decisions/016). To use a further component, add it here. */
const USED = [
  'View',
  'Text',
  'Image',
  'Button',
  'Input',
  'Textarea',
  'Picker',
  'Camera',
  'Canvas',
  'Progress',
]

/** Kinds of a component of which Taro makes a template of its own, with that component's attributes. */
const KIND = /^(static|pure|catch|click)-/

type Attributes = Record<string, unknown>
export type ComponentTable = Record<string, Attributes>

interface Template {
  readonly internalComponents: ComponentTable
  buildTemplate: (config: { includes: Set<string>; includeAll?: boolean }) => string
}

/**
 * The same components, of which those that nobody uses have no attributes. All names stay, because Taro numbers the
 * components in their order. Of an attribute the run time wants the name alone, and of events not even that.
 */
export function leanTable(table: ComponentTable): ComponentTable {
  const missing = USED.filter((name) => !table[name])
  if (missing.length > 0) {
    throw new Error(`config/lean-taro.ts: Taro has no component ${missing.join(', ')} any more`)
  }
  const attributesOf = (name: string) =>
    Object.keys(table[name] ?? {}).filter((attribute) => USED.includes(name) && !attribute.startsWith('bind'))
  return Object.fromEntries(
    Object.keys(table).map((name) => [
      name,
      Object.fromEntries(attributesOf(name).map((attribute) => [attribute, 0])),
    ]),
  )
}

const capital = (name: string) =>
  name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())

/** Stops the build when it has a template of a component whose attributes the run time would not find. */
export function refuseUnknown(includes: Iterable<string>, includeAll = false): void {
  const unknown = [...includes]
    .map((name) => capital(name.replace(KIND, '')))
    .filter((name) => !USED.includes(name))
  if (includeAll || unknown.length > 0) {
    const which = includeAll ? 'every component' : [...new Set(unknown)].join(', ')
    throw new Error(`config/lean-taro.ts: the app uses ${which}; add what it uses to USED`)
  }
}

/** The files of Taro's run time that hold the tables, and those of its HTML parser that others import. */
export const SOURCES = [
  'shared/dist/components.js',
  'plugin-platform-weapp/dist/runtime.js',
  'runtime/dist/dom-external/inner-html/html.js',
  'runtime/dist/dom-external/inner-html/parser.js',
].map((file) => path.resolve(__dirname, '../node_modules/@tarojs', file))

/** Stops the build when the run time is made of other files than those that are made lean. */
function expectSources(compiler: Compiler): void {
  compiler.hooks.compilation.tap('lean-taro', (compilation) => {
    compilation.hooks.finishModules.tap('lean-taro', (modules) => {
      const found = new Set([...modules].map((module) => 'resource' in module && module.resource))
      for (const source of SOURCES.filter((file) => !found.has(file))) {
        compilation.errors.push(
          new WebpackError(`config/lean-taro.ts: ${source} is not part of the app; Taro is built otherwise`),
        )
      }
    })
  })
}

/**
 * Leaves out of Taro's run time what this app does not use. First the attributes of components: Taro carries those of all of
 * WeChat's, to know how its templates have numbered them; here they are taken from the very table that the templates are
 * made of. Second the HTML parser, which Taro's own switch (enableInnerHTML) leaves uncalled, but in the package.
 */
export default function leanTaro(context: IPluginContext): void {
  let table: ComponentTable | undefined
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ platform, template }: { platform: string; template: Template }) => {
      if (platform !== 'weapp') return
      table = template.internalComponents
      const build = template.buildTemplate.bind(template)
      template.buildTemplate = (config) => {
        const text = build(config)
        refuseUnknown(config.includes, config.includeAll)
        return text
      }
    },
  })
  context.modifyWebpackChain(({ chain }) => {
    if (!table) return
    chain.module
      .rule('lean-taro')
      .test(SOURCES)
      .use('lean-taro')
      .loader(path.join(__dirname, 'lean-taro-loader.js'))
      .options({ table: leanTable(table) })
    chain.plugin('lean-taro').use({ apply: expectSources })
  })
}
