// What the compiler hands to the runtime: one JSON document per build folder.

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  /** From the JSON, or from the `options` of the component's script. */
  styleIsolation?: string
  addGlobalClass?: boolean
  usingComponents?: Record<string, string>
}

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

interface SubPackage {
  root: string
  name?: string
  pages: string[]
}

export interface AppConfig {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  window?: WindowConfig
  tabBar?: {
    color?: string
    selectedColor?: string
    backgroundColor?: string
    borderStyle?: string
    list: TabItem[]
  }
  usingComponents?: Record<string, string>
  lazyCodeLoading?: string
  darkmode?: boolean
  themeLocation?: string
  __usePrivacyCheck__?: boolean
}

/** Bytes of one package as uploaded: the main package has the name "" and every sub-package its root. */
export interface PackageSize {
  root: string
  bytes: number
  scriptBytes: number
}

export interface Manifest {
  app: AppConfig
  pages: Record<string, PageConfig>
  theme: Record<string, Record<string, string>>
  /** CSS by file, without the ending. */
  css: Record<string, string>
  /** Script sources by file, without the ending; ES modules as CommonJS, everything else untouched. */
  scripts: Record<string, string>
  templates: string[]
  /** Source text of the compiled templates, to be evaluated once. */
  groups: string
  /** Class prefix of components with isolated styles. */
  scopes: Record<string, string>
  /** Properties that each built-in tag receives somewhere in the templates. */
  properties: Record<string, string[]>
  /** The node kinds for which a Taro build has templates; empty for other builds. */
  taroNodes: string[]
  assets: string[]
  sizes: PackageSize[]
  /** Templates that do not compile: a phone would not show them, so the callers stop. */
  errors: string[]
  /** What compiles and is most likely a mistake. */
  warnings: string[]
  compileMs: number
}

/** Root of the sub-package a file lies in; "" for the main package. */
export function packageOf(app: AppConfig, file: string): string {
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''))
  return roots.find((root) => file.startsWith(`${root}/`)) ?? ''
}

/** Every page of the app, those of sub-packages with their root. */
export function pagePaths(app: AppConfig): string[] {
  const subs = app.subPackages ?? app.subpackages ?? []
  const pages = [...app.pages]
  for (const sub of subs) for (const page of sub.pages) pages.push(`${sub.root.replace(/\/$/, '')}/${page}`)
  return pages
}
