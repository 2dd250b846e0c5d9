import { packageOf, type AppConfig, type PackageSize } from './manifest'

const NOT_UPLOADED = /(^|\/)project(\.private)?\.config\.json$|\.map$|\.LICENSE\.txt$/

/** Sizes as WeChat counts them: every file belongs to the sub-package whose root it lies under, or to the main package. */
export function packageSizes(
  app: AppConfig,
  files: readonly string[],
  bytesOf: (file: string) => number,
): PackageSize[] {
  const roots = (app.subPackages ?? app.subpackages ?? []).map((sub) => sub.root.replace(/^\/|\/$/g, ''))
  const sizes = ['', ...roots].map((root) => ({ root, bytes: 0, scriptBytes: 0 }))
  for (const file of files) {
    if (NOT_UPLOADED.test(file)) continue
    const root = packageOf(app, file)
    const entry = sizes.find((size) => size.root === root)
    if (!entry) continue
    const bytes = bytesOf(file)
    entry.bytes += bytes
    if (file.endsWith('.js')) entry.scriptBytes += bytes
  }
  return sizes
}
