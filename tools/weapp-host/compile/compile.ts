// Reads a weapp build folder (what `taro build --type weapp` wrote) and turns it into one manifest for the runtime.
import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { AppConfig, Manifest, PageConfig } from './manifest'
import { packageSizes } from './sizes'
import { collectProperties, taroNodeKinds } from './templates'
import { wxssToCss } from './wxss'

interface TemplateWarning {
  message: string
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

function compileTemplates(templates: Source[], scripts: Source[]): { groups: string; warnings: string[] } {
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const { base, file, text } of templates) {
    const found = group.addTmpl(base, text) as TemplateWarning[]
    for (const warning of found)
      warnings.push(`${file}:${warning.startLine}:${warning.startColumn} ${warning.message}`)
  }
  for (const { base, text } of scripts) group.addScript(base, text)
  const groups = group.getTmplGenObjectGroups()
  group.free()
  return { groups, warnings }
}

/** Components are isolated unless their JSON says otherwise: their class names get a prefix, as the framework gives them in the tree. */
function styleScopes(pages: Record<string, PageConfig>): Record<string, string> {
  const isolated = Object.keys(pages).filter((base) => {
    const config = pages[base]
    return (
      config?.component === true && ['isolated', 'apply-shared'].includes(config.styleIsolation ?? 'isolated')
    )
  })
  return Object.fromEntries(isolated.map((base, index) => [base, `s${index}`]))
}

function compileStyles(
  styles: Source[],
  scopes: Record<string, string>,
  read: (file: string) => string,
): Record<string, string> {
  return Object.fromEntries(styles.map(({ base, file }) => [base, wxssToCss(file, read, scopes[base])]))
}

/** Never throws for a template that does not compile: every compiler warning is in `warnings`, and the callers treat one as a failure. */
export function compileDist(dist: string): Manifest {
  const started = performance.now()
  const files = listFiles(dist)
  const read = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8')
  const json = sourcesOf(files, '.json', read).filter(
    ({ base }) => !/(^|\/)(project(\.private)?\.config|sitemap)$/.test(base),
  )
  const appSource = json.find(({ base }) => base === 'app')
  if (!appSource) throw new Error(`no app.json in ${dist}: is it the output of "taro build --type weapp"?`)
  const app = JSON.parse(appSource.text) as AppConfig
  const themeBase = app.themeLocation?.replace(/^\//, '').replace(/\.json$/, '')
  const pages: Record<string, PageConfig> = {}
  for (const { base, text } of json)
    if (base !== 'app' && base !== themeBase) pages[base] = JSON.parse(text) as PageConfig
  const themeText = json.find(({ base }) => base === themeBase)?.text
  const templates = sourcesOf(files, '.wxml', read)
  const properties: Record<string, string[]> = {}
  for (const { text } of templates) collectProperties(text, properties)
  const scopes = styleScopes(pages)
  return {
    app,
    pages,
    theme: themeText ? (JSON.parse(themeText) as Manifest['theme']) : {},
    css: compileStyles(sourcesOf(files, '.wxss', read), scopes, read),
    scripts: Object.fromEntries(sourcesOf(files, '.js', read).map(({ base, text }) => [base, text])),
    templates: templates.map(({ base }) => base),
    scopes,
    properties,
    taroNodes: [...new Set(templates.flatMap(({ text }) => taroNodeKinds(text)))],
    assets: files.filter((file) => !/\.(wxml|wxs|wxss|json|js|txt|map)$/.test(file)),
    sizes: packageSizes(app, files, (file) => fs.statSync(path.join(dist, file)).size),
    ...compileTemplates(templates, sourcesOf(files, '.wxs', read)),
    compileMs: Math.round(performance.now() - started),
  }
}
