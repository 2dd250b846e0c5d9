// Decides which files a build for WeChat may contain.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DEMO_WORLD } from '../../../config/env'

interface AppJson {
  readonly plugins?: object
  readonly pages: readonly string[]
  readonly subPackages?: readonly {
    readonly root: string
    readonly pages?: readonly string[]
    readonly plugins?: object
  }[]
}

/** Files at the root that Taro and the project make for every app. */
const ROOT = new Set([
  'app.js',
  'app.json',
  'app.wxss',
  'app-origin.wxss',
  'base.wxml',
  'common.js',
  'common.wxss',
  'common-templates.wxml',
  'comp.js',
  'comp.json',
  'comp.wxml',
  'comp.wxss',
  'custom-wrapper.js',
  'custom-wrapper.json',
  'custom-wrapper.wxml',
  'project.config.json',
  'runtime.js',
  'taro.js',
  'theme.json',
  'utils.wxs',
  'vendors.js',
  'vendors.wxss',
])

// Licences of libraries, which Taro moves out of the scripts.
const LICENCE = /^(app|common|taro|vendors|pages\/[\w-]+\/sub-vendors)\.js\.LICENSE\.txt$/
// A page's templates are those of `compileMode` that no other page uses.
const PAGE_FILE = /(-templates\.wxml|\.(js|json|wxml|wxss))$/
/** Files below a sub-package's root that its pages share. */
const SHARED = /^(sub-vendors(-templates)?|sub-common\/[0-9a-f]{32}(-templates)?)\.(js|wxml|wxss)$/
const SAMPLE = /^pages\/[\w-]+\/samples\/(id-card|face)-\d\.jpg$/

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

const beginsWith = (file: string, bytes: Buffer) => readFileSync(file).subarray(0, bytes.length).equals(bytes)

/** The tab icons that app.json and theme.json name. */
function iconsOf(folder: string, files: readonly string[]): Set<string> {
  const texts = ['app.json', 'theme.json']
    .filter((file) => files.includes(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  return new Set(texts.flatMap((text) => text.match(/assets\/tabs\/[\w-]+\.png/g) ?? []))
}

/** The kinds of builds for WeChat: for residents, for testers with a mock server, and with the mock inside. */
export type Build = 'production' | 'mock' | 'demo'

/** Files that no part of the app explains. A mock build may also contain the sample pictures, a demo build the mock. */
export function fileFaults(folder: string, files: readonly string[], build: Build): string[] {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  const packages = (app.subPackages ?? []).map(({ root, pages = [] }) => ({
    root: root.replace(/\/$/, ''),
    pages,
  }))
  const pages = new Set([
    ...app.pages,
    ...packages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ])
  const icons = iconsOf(folder, files)
  const isPicture = (file: string) =>
    icons.has(file)
      ? beginsWith(path.join(folder, file), PNG)
      : build !== 'production' && SAMPLE.test(file) && beginsWith(path.join(folder, file), JPEG)
  const isExpected = (file: string) =>
    ROOT.has(file) ||
    LICENCE.test(file) ||
    (PAGE_FILE.test(file) && pages.has(file.replace(PAGE_FILE, ''))) ||
    packages.some(({ root }) => file.startsWith(`${root}/`) && SHARED.test(file.slice(root.length + 1))) ||
    (build === 'demo' && file === DEMO_WORLD) ||
    isPicture(file)
  const plugged = [app, ...(app.subPackages ?? [])].some(({ plugins }) => plugins !== undefined)
  return [
    ...files.filter((file) => !isExpected(file)).map((file) => `${file}: a file that no page needs`),
    // WeChat fetches the code of a plugin from somebody else.
    ...(plugged ? ['app.json: a plugin, whose code is not in the build'] : []),
  ]
}
