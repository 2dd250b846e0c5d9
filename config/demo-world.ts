import path from 'node:path'
import { build } from 'esbuild'
import { sources, type Compiler } from 'webpack'
import { DEMO_WORLD } from './env'

const ROOT = path.resolve(__dirname, '..')

/**
 * Bundles the mock as one CommonJS script for WeChat's logic layer. It is bundled apart from the app, because the app's build leaves out
 * parts of the contract that the mock needs (lean-contract.js) and would move what both use into the main package.
 */
export async function bundleDemoWorld(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['mock/runtimes/phone.ts'],
    inject: ['mock/runtimes/phone/globals.ts'],
    // dayjs's default entry uses globals that WeChat lacks.
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

/** A webpack plugin that adds the mock to the files of a build. */
export const demoWorld = {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('demo-world', (compilation) => {
      compilation.hooks.processAssets.tapPromise('demo-world', async () => {
        compilation.emitAsset(DEMO_WORLD, new sources.RawSource(await bundleDemoWorld()))
      })
    })
  },
}
