// Bundles the code for the browser (runtime and shell) once per process.
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.join(__dirname, '..')
const built = new Map<string, string>()

export function bundle(entry: string): string {
  const known = built.get(entry)
  if (known !== undefined) return known
  const result = buildSync({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    absWorkingDir: root,
    logLevel: 'error',
  })
  const text = result.outputFiles[0]?.text ?? ''
  built.set(entry, text)
  return text
}
