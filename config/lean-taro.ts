import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { WebpackError, type Compiler } from 'webpack'

/** The components that src imports from @tarojs/components (docs/decisions/016). Add a component here before using it. */
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

/** Variants of a component for which Taro makes a template of their own, with that component's attributes. */
const KIND = /^(static|pure|catch|click)-/

type Attributes = Record<string, unknown>
export type ComponentTable = Record<string, Attributes>

interface Template {
  readonly internalComponents: ComponentTable
  buildTemplate: (config: { includes: Set<string>; includeAll?: boolean }) => string
}

/**
 * Empties the attributes of unused components. All names are kept, because Taro numbers components by their order. Of an attribute the
 * run time needs only the name, and of events nothing.
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

/** Stops the build if it has a template of a component whose attributes were emptied. */
export function refuseUnknown(includes: Iterable<string>, includeAll = false): void {
  const unknown = [...includes]
    .map((name) => capital(name.replace(KIND, '')))
    .filter((name) => !USED.includes(name))
  if (includeAll || unknown.length > 0) {
    const which = includeAll ? 'every component' : [...new Set(unknown)].join(', ')
    throw new Error(`config/lean-taro.ts: the app uses ${which}; add what it uses to USED`)
  }
}

/**
 * The files that the loader shortens: those with the tables, the HTML parser's that others import, a browser's address and history, and
 * React's reconciler.
 */
export const SOURCES = [
  'shared/dist/components.js',
  'plugin-platform-weapp/dist/runtime.js',
  'runtime/dist/dom-external/inner-html/html.js',
  'runtime/dist/dom-external/inner-html/parser.js',
  'runtime/dist/bom/location.js',
  'runtime/dist/bom/history.js',
  'runtime/dist/dom/anchor-element.js',
  '../react-reconciler/cjs/react-reconciler.production.min.js',
].map((file) => path.resolve(__dirname, '../node_modules/@tarojs', file))

/** Globals of a browser that Taro would give to whoever names them; the run time no longer holds them. */
const GONE = ['location', 'history', 'URL', 'URLSearchParams']

/** Stops the build if the run time consists of files other than the expected ones. */
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
 * A Taro plugin that removes unused parts of Taro's run time. First, the attributes of unused components: Taro contains those of all
 * WeChat components, and here they are taken from the table of which the templates are made. Second, the HTML parser, which Taro's own
 * switch (enableInnerHTML) leaves in the package although nothing calls it. Third, a browser's address and history. Fourth, the abilities
 * of React's reconciler that Taro's renderer does not have.
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
    // Without Taro's gift such a name is undefined, which the check of the bundles refuses.
    chain
      .plugin('providerPlugin')
      .tap(([given]) => [
        Object.fromEntries(Object.entries(given as object).filter(([name]) => !GONE.includes(name))),
      ])
  })
}
