interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** The paths of all pages that src/app.config.ts declares for a mock build, without a slash at the beginning. */
export async function appPages(): Promise<string[]> {
  process.env.TARO_APP_MOCK = '1'
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: config } = (await import('../../src/app.config')) as unknown as { default: AppConfig }
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
}
