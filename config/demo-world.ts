import path from 'node:path'
import { build } from 'esbuild'
import { sources, type Compiler } from 'webpack'

const ROOT = path.resolve(__dirname, '..')

/** In a sub-package, because it would not fit into the main one; src/platform/wire.ts loads it by this name. */
export const DEMO_WORLD = 'pages/console/demo-world.js'

/**
 * The mock world as one CommonJS script for WeChat's logic layer. A bundle of its own: the app's would leave out what the
 * mock needs of the contract (lean-contract.js), and would put what both use into the main package.
 */
export async function bundleDemoWorld(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['mock/runtimes/phone.ts'],
    inject: ['mock/runtimes/phone/globals.ts'],
    // dayjs's own entry asks for globals of other platforms.
    alias: { '@': path.join(ROOT, 'src'), dayjs: 'dayjs/esm' },
    define: { 'process.env.NODE_ENV': '"production"' },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: ['es2018'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (!file) throw new Error('config/demo-world.ts: esbuild gave no file')
  return file.text
}

/** Adds the world to the files of the build. */
export const demoWorld = {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('demo-world', (compilation) => {
      compilation.hooks.processAssets.tapPromise('demo-world', async () => {
        compilation.emitAsset(DEMO_WORLD, new sources.RawSource(await bundleDemoWorld()))
      })
    })
  },
}
