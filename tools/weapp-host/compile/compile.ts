// Reads a weapp build folder, or the sources of a native mini-program, and turns it into one manifest for the runtime.
import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { pagePaths, type AppConfig, type Manifest, type PageConfig } from './manifest'
import { compileScript, styleOptions } from './scripts'
import { packageSizes } from './sizes'
import { collectProperties, taroNodeKinds } from './templates'
import { wxssToCss } from './wxss'

interface TemplateWarning {
  message: string
  /** `Note`, `Warn`, `Error` or `Fatal`. */
  level: string
  startLine: number
  startColumn: number
}

interface Source {
  base: string
  file: string
  text: string
}

function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

function sourcesOf(files: string[], ending: string, read: (file: string) => string): Source[] {
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ base: file.slice(0, -ending.length), file, text: read(file) }))
}

/** Notes of glass-easel's compiler about templates that WeChat's compiler accepts without a warning. */
const HARMLESS = new Set(['duplicated attribute', 'should be quoted'])

const isHarmless = ({ level, message }: TemplateWarning): boolean => level === 'Note' || HARMLESS.has(message)

function compileTemplates(
  templates: Source[],
  scripts: Source[],
): Pick<Manifest, 'groups' | 'errors' | 'warnings'> {
  const group = new TmplGroup()
  const errors: string[] = []
  const warnings: string[] = []
  for (const { base, file, text } of templates) {
    for (const found of group.addTmpl(base, text) as TemplateWarning[]) {
      const line = `${file}:${found.startLine + 1}:${found.startColumn + 1} ${found.message}`
      const list = isHarmless(found) ? warnings : errors
      list.push(line)
    }
  }
  for (const { base, text } of scripts) group.addScript(base, text)
  const groups = group.getTmplGenObjectGroups()
  group.free()
  return { groups, errors, warnings }
}

const ISOLATED = ['isolated', 'apply-shared']

/**
 * Components are isolated unless their JSON or script says otherwise: their class names get a prefix, as the framework
 * gives them in the tree. A page is never isolated, even where its JSON says "component": true.
 */
function styleScopes(app: AppConfig, pages: Record<string, PageConfig>): Record<string, string> {
  const paths = new Set(pagePaths(app))
  const isolated = Object.entries(pages).filter(
    ([base, { component, styleIsolation = 'isolated' }]) =>
      component === true && !paths.has(base) && ISOLATED.includes(styleIsolation),
  )
  return Object.fromEntries(isolated.map(([base], index) => [base, `s${index}`]))
}

function readPages(
  json: Source[],
  app: AppConfig,
  scripts: Record<string, string>,
): Record<string, PageConfig> {
  const paths = new Set(pagePaths(app))
  return Object.fromEntries(
    json.map(({ base, text }) => {
      const config = JSON.parse(text) as PageConfig
      const options = config.component === true ? styleOptions(scripts[base]) : {}
      return [base, { ...options, ...config, ...(paths.has(base) ? { styleIsolation: 'shared' } : {}) }]
    }),
  )
}

/**
 * Compiles a build folder or the sources of a native mini-program.
 *
 * `dist` is the folder with app.json. Throws when there is none, and when a JSON file or a stylesheet does not parse. It
 * never throws for a template: those that do not compile are in `errors`, which callers treat as a failure.
 *
 * @example const { errors, sizes } = compileDist('dist/weapp')
 */
export function compileDist(dist: string): Manifest {
  const started = performance.now()
  const files = listFiles(dist)
  const read = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8')
  const json = sourcesOf(files, '.json', read).filter(
    ({ base }) => !/(^|\/)(project(\.private)?\.config|sitemap|package(-lock)?)$/.test(base),
  )
  const appSource = json.find(({ base }) => base === 'app')
  if (!appSource) throw new Error(`no app.json in ${dist}: is it the output of "taro build --type weapp"?`)
  const app = JSON.parse(appSource.text) as AppConfig
  const themeBase = app.themeLocation?.replace(/^\//, '').replace(/\.json$/, '')
  const themeText = json.find(({ base }) => base === themeBase)?.text
  const scripts = Object.fromEntries(
    sourcesOf(files, '.js', read).map(({ base, text }) => [base, compileScript(text)]),
  )
  const pages = readPages(
    json.filter(({ base }) => base !== 'app' && base !== themeBase),
    app,
    scripts,
  )
  const templates = sourcesOf(files, '.wxml', read)
  const properties: Record<string, string[]> = {}
  for (const { text } of templates) collectProperties(text, properties)
  const scopes = styleScopes(app, pages)
  const compiled = compileTemplates(templates, sourcesOf(files, '.wxs', read))
  const warn = (message: string): void => void compiled.warnings.push(message)
  return {
    app,
    pages,
    theme: themeText ? (JSON.parse(themeText) as Manifest['theme']) : {},
    css: Object.fromEntries(
      sourcesOf(files, '.wxss', read).map(({ base, file }) => [
        base,
        wxssToCss(file, { read, scope: scopes[base], warn }),
      ]),
    ),
    scripts,
    templates: templates.map(({ base }) => base),
    scopes,
    properties,
    taroNodes: [...new Set(templates.flatMap(({ text }) => taroNodeKinds(text)))],
    assets: files.filter((file) => !/\.(wxml|wxs|wxss|json|js|txt|map)$/.test(file)),
    sizes: packageSizes(app, files, (file) => fs.statSync(path.join(dist, file)).size),
    ...compiled,
    compileMs: Math.round(performance.now() - started),
  }
}
