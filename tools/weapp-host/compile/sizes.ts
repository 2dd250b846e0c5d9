import { packageOf, type AppConfig, type PackageSize } from './manifest'

const NOT_UPLOADED = /(^|\/)project(\.private)?\.config\.json$|\.map$|\.LICENSE\.txt$/

/** The packages' sizes as WeChat counts them: a file belongs to the sub-package whose root contains it, otherwise to the main package. */
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
