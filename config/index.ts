import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import webpack from 'webpack'
import { demoWorld } from './demo-world'
import { acceptTaroOptions } from './dev-server'
import { constants, outputFolder, type Target } from './env'
import { terser } from './minify'

const root = path.resolve(__dirname, '..')

// These packages are published as ES2022; WeChat's older engines support ES2018.
const MODERN = /node_modules[\\/](@tanstack|valibot|zustand)[\\/]/

type Config = IProjectConfig<'webpack5'>

const mini = (target: Target): Config['mini'] => ({
  optimizeMainPackage: { enable: true },
  // Nothing uses inner HTML (ESLint refuses dangerouslySetInnerHTML), and config/lean-taro.ts removes its parser.
  runtime: { enableInnerHTML: false },
  // The rows of long lists use it (docs/decisions/007).
  experimental: { compileMode: true },
  compile: { include: [(file: string) => MODERN.test(file)] },
  miniCssExtractPluginOption: { ignoreOrder: true },
  // px stay px. As rpx they would grow with the window, to 2.7 times on a tablet 1,024 px wide.
  postcss: { pxtransform: { enable: false } },
  webpackChain(chain) {
    // WeChat lacks AbortController, without which TanStack Query hangs.
    const polyfill = path.join(root, 'src/platform/polyfill/abort-controller.ts')
    chain
      .plugin('abort-controller')
      .use(webpack.ProvidePlugin, [
        { AbortController: [polyfill, 'AbortController'], AbortSignal: [polyfill, 'AbortSignal'] },
      ])
    // iOS 12.0 and Chrome 67 lack globalThis, without which TanStack Query does not load. It is replaced by Taro's window.
    chain.plugin('global-this').use(webpack.ProvidePlugin, [{ globalThis: ['@tarojs/runtime', 'window'] }])
    // webpack's own code is written for ES5 unless told otherwise: 15 bytes more for each export.
    chain.merge({ output: { environment: { arrowFunction: true, const: true } } })
    if (target.demo) chain.plugin('demo-world').use(demoWorld)
  },
})

/**
 * Scripts that several pages need are files of their own. By default Taro repeats them in every page: 6.8 MB in place of 2.4. Style sheets stay
 * with their pages, because their order decides between rules.
 */
const sharedScripts = {
  chunks: 'all',
  cacheGroups: {
    default: { type: /javascript/, minChunks: 2, reuseExistingChunk: true, priority: -20 },
    defaultVendors: {
      type: /javascript/,
      test: /[\\/]node_modules[\\/]/,
      reuseExistingChunk: true,
      priority: -10,
    },
  },
} as const

const h5 = (target: Target): Config['h5'] => ({
  // The path is relative, so that the folder works under any path of a static host.
  publicPath: target.watch ? '/' : './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  // By default Taro transpiles only src.
  compile: { include: [(file: string) => file.startsWith(path.join(root, 'mock') + path.sep)] },
  devServer: {
    // `npm start -- --host` opens the server to the network. It then admits numeric addresses, but no names.
    host: process.env.WANJIA_HOST ?? '127.0.0.1',
    // Taro's default answers every Host. This lets in the loopback names alone, and no script tag of another site: a list of
    // names would switch that check off.
    allowedHosts: 'auto',
    // `npm start -- --name` admits one name as well. The page's own socket connects to it.
    ...(process.env.WANJIA_HOST_NAME
      ? { client: { webSocketURL: `auto://${process.env.WANJIA_HOST_NAME}:0/ws` } }
      : {}),
    port: Number(process.env.WANJIA_PORT ?? 10086),
    open: false,
    hot: true,
  },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[chunkhash:8].css',
  },
  webpackChain(chain) {
    chain.performance.hints(false)
    chain.optimization.splitChunks(sharedScripts)
  },
  // px stay px: the frame on a wide screen is 375 px wide, and on a phone the page reflows.
  postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false } },
})

function copied(target: Target) {
  const out = outputFolder(target)
  // theme.json and index.html name these pictures, and Taro looks for pictures in neither.
  const tabs = { from: 'src/assets/tabs', to: `${out}/assets/tabs` }
  const samples = { from: 'src/assets/samples', to: `${out}/pages/onboarding/samples` }
  return target.mock ? [tabs, samples] : [tabs]
}

const config = (target: Target): Config => ({
  projectName: 'wanjia',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: outputFolder(target),
  projectConfigName: target.mock ? 'config/project.mock.json' : 'project.config.json',
  framework: 'react',
  // This saves 20 KB of templates; deeper nodes use Taro's comp (docs/decisions/006).
  baseLevel: 10,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The cache is used only while watching. Taro changes chunks (app.config.ts, code shared by sub-packages) without telling the cache, so
  // that a later build could keep a page that asks for modules by their former numbers.
  cache: { enable: target.watch, name: outputFolder(target).replace('/', '-') },
  // The lean run time is for published builds; while watching, Taro makes templates of all components.
  plugins: ['templates', ...(target.watch ? [] : ['lean-taro'])].map((name) =>
    path.join(root, `config/${name}.ts`),
  ),
  alias: { '@': path.join(root, 'src'), '~mock': path.join(root, 'mock') },
  defineConstants: constants(target, process.env),
  copy: {
    patterns: copied(target),
    options: {},
  },
  terser,
  mini: mini(target),
  h5: h5(target),
})

acceptTaroOptions()

export default defineConfig<'webpack5'>((_merge, { mode }) =>
  config({
    platform: process.env.TARO_ENV,
    mock: mode === 'mock' || mode === 'demo',
    demo: mode === 'demo',
    watch: process.env.NODE_ENV === 'development',
    form: process.env.WANJIA_WEAPP_FORM,
  }),
)
