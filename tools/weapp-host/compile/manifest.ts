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
  /** Read from the JSON or from the `options` of the component's script. */
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

/** The bytes of one package as it is uploaded. `root` is the sub-package's root, or "" for the main package. */
export interface PackageSize {
  root: string
  bytes: number
  scriptBytes: number
}

export interface Manifest {
  app: AppConfig
  pages: Record<string, PageConfig>
  theme: Record<string, Record<string, string>>
  /** The CSS by file, without the extension. */
  css: Record<string, string>
  /** The sources of scripts by file, without the extension. ES modules have become CommonJS; other scripts are unchanged. */
  scripts: Record<string, string>
  templates: string[]
  /** The source text of the compiled templates, which is evaluated once. */
  groups: string
  /** The class prefixes of components with isolated styles. */
  scopes: Record<string, string>
  /** The properties that the templates set on each built-in tag. */
  properties: Record<string, string[]>
  /** The node kinds for which a Taro build has templates; empty for other builds. */
  taroNodes: string[]
  assets: string[]
  sizes: PackageSize[]
  /** Templates that do not compile. A phone would not show them, so that callers must stop. */
  errors: string[]
  /** What compiles but is most likely a mistake. */
  warnings: string[]
  compileMs: number
}

/** The root of the sub-package that contains a file; "" for the main package. */
export function packageOf(app: AppConfig, file: string): string {
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''))
  return roots.find((root) => file.startsWith(`${root}/`)) ?? ''
}

/** The paths of all pages, those of sub-packages with their roots. */
export function pagePaths(app: AppConfig): string[] {
  const subs = app.subPackages ?? app.subpackages ?? []
  const pages = [...app.pages]
  for (const sub of subs) for (const page of sub.pages) pages.push(`${sub.root.replace(/\/$/, '')}/${page}`)
  return pages
}
