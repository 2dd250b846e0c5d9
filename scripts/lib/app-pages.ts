interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** Every page that src/app.config.ts declares, without a slash before it. */
export async function appPages(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: config } = (await import('../../src/app.config')) as unknown as { default: AppConfig }
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
}
