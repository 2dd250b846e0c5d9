import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import webpack from 'webpack'
import { demoWorld } from './demo-world'
import { acceptTaroOptions } from './dev-server'
import { constants, outputFolder, type Target } from './env'
import { terser } from './minify'

const root = path.resolve(__dirname, '..')

// Published as ES2022; WeChat's older engines stop at ES2018.
const MODERN = /node_modules[\\/](@tanstack|valibot|zustand)[\\/]/

type Config = IProjectConfig<'webpack5'>

const mini = (target: Target): Config['mini'] => ({
  optimizeMainPackage: { enable: true },
  // Nobody sets it (ESLint refuses dangerouslySetInnerHTML), and config/lean-taro.ts leaves the parser out.
  runtime: { enableInnerHTML: false },
  // For components/list-row.tsx alone (docs/decisions/007).
  experimental: { compileMode: true },
  compile: { include: [(file: string) => MODERN.test(file)] },
  miniCssExtractPluginOption: { ignoreOrder: true },
  // px stay px here too: as rpx they would grow with the window, to 2.7 times at a tablet's 1,024 px.
  postcss: { pxtransform: { enable: false } },
  webpackChain(chain) {
    // WeChat has none, and TanStack Query hangs for ever without it.
    const polyfill = path.join(root, 'src/platform/polyfill/abort-controller.ts')
    chain
      .plugin('abort-controller')
      .use(webpack.ProvidePlugin, [
        { AbortController: [polyfill, 'AbortController'], AbortSignal: [polyfill, 'AbortSignal'] },
      ])
    // iOS 12.0 and Chrome 67 have no globalThis, without which TanStack Query does not even load. Taro's window stands for it.
    chain.plugin('global-this').use(webpack.ProvidePlugin, [{ globalThis: ['@tarojs/runtime', 'window'] }])
    if (target.demo) chain.plugin('demo-world').use(demoWorld)
  },
})

const h5 = (target: Target): Config['h5'] => ({
  // Relative, so that the folder works under any path of any static host.
  publicPath: target.watch ? '/' : './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  // Taro transpiles src only.
  compile: { include: [(file: string) => file.startsWith(path.join(root, 'mock') + path.sep)] },
  devServer: {
    // npm start -- --host opens it to the network; addresses in numbers are let in, names are not.
    host: process.env.WANJIA_HOST ?? '127.0.0.1',
    // Taro's default answers every Host. This lets in the loopback names alone, and no script tag of another site: a list of
    // names would switch that check off.
    allowedHosts: 'auto',
    // npm start -- --name: the one name that is let in besides. The page's own socket goes there.
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
  },
  // px stay px: the frame on a wide screen is 375 wide, and a phone reflows.
  postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false } },
})

function copied(target: Target) {
  const out = outputFolder(target)
  // Named in theme.json and in index.html, where Taro does not look for pictures.
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
  // docs/decisions/006: 20 KB of templates less; deeper nodes go through Taro's comp.
  baseLevel: 10,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Only while watching. Taro changes chunks without telling the cache (app.config.ts, what sub-packages share): a build after
  // another one may keep a page that asks for modules by the numbers of before.
  cache: { enable: target.watch, name: outputFolder(target).replace('/', '-') },
  // The lean run time is for what is published: while watching, Taro makes templates of all components.
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
  }),
)
