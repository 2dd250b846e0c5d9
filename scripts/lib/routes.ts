// Checks the pages of a build for WeChat: every declared page exists, and nothing leads to another one. That something leads to every
// page is tested on the sources (tests/routes), because a build names all pages in its table of routes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages?: readonly string[] }[]
}

const TARGET = /["'`]\/?((?:pages|packages)\/[\w-]+(?:\/[\w-]+)*\/index)(?=["'`?])/g

const declaredIn = ({ pages, subPackages = [] }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside = [] }) =>
    inside.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  ),
]

/** The addresses of pages that the scripts name. */
function targetsIn(folder: string, files: readonly string[]): Set<string> {
  const scripts = files.filter((file) => file.endsWith('.js'))
  const texts = scripts.map((file) => readFileSync(join(folder, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(TARGET)].map(([, target = '']) => target)))
}

export function routeFaults(folder: string, files: readonly string[]): string[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson
  const declared = declaredIn(app)
  const targets = targetsIn(folder, files)
  return [
    ...declared
      .filter((page) => !files.includes(`${page}.js`))
      .map((page) => `app.json: ${page} is declared and missing`),
    ...[...targets]
      .filter((page) => !declared.includes(page))
      .map((page) => `/${page}: a target that is no page`),
  ]
}
