// Starts the server and the browser for a build, and opens phones on it.
import type { Manifest } from '../compile/manifest'
import type { HostOptions } from '../runtime/options'
import { startServer, type ServerOptions } from '../server/server'
import { openBrowser } from './browser'
import { Weapp } from './weapp'
import { Windows } from './windows'

export interface PhoneOptions extends HostOptions {
  /** Size of the whole screen in CSS pixels; 375 x 812 if not given. */
  viewport?: { width: number; height: number }
  /** Device pixels per CSS pixel, for screenshots; 2 if not given. */
  scale?: number
  /** The phone is in dark mode. */
  dark?: boolean
  /** The time in epoch milliseconds at which the phone's clock stands until setTime() moves it; by default the machine's running clock. */
  now?: number
  /** How many milliseconds a wait may take before it fails; 10,000 by default. */
  timeout?: number
}

/** A compiled build with a server and a browser, on which phones can be opened. */
export interface WeappHost {
  /** What the compiler found in the build: its pages, the sizes of its packages, its warnings. */
  manifest: Manifest
  /** Address of the server, for a browser opened by hand. */
  url: string
  /**
   * Opens a new phone with empty storage and unasked permissions, and starts the app. Resolves when the first page is shown or the app
   * has failed. `onClose` replaces what closing the phone does.
   *
   * @example const app = await host.launch({ page: 'pages/home/index', network: '4g' })
   */
  launch(options?: PhoneOptions, onClose?: () => Promise<void>): Promise<Weapp>
  close(): Promise<void>
}

const PHONE = { width: 375, height: 812 }
const TIMEOUT = 10_000

async function openPhone(
  windows: Windows,
  url: string,
  options: PhoneOptions,
  onClose?: () => Promise<void>,
): Promise<Weapp> {
  const { viewport = PHONE, scale = 2, dark = false, now, timeout = TIMEOUT, ...phone } = options
  const wanted = { viewport, scale, dark, now }
  const tab = await windows.take(wanted)
  tab.setDefaultTimeout(timeout)
  const close = onClose ?? (() => windows.giveBack(tab, wanted))
  const weapp = new Weapp(tab, url, { armedLongpress: true, ...phone }, close)
  await weapp.start()
  return weapp
}

/**
 * Compiles the build once, and starts a server and a browser for it. Phones share nothing; a closed one leaves its window to
 * the next.
 *
 * `dist` is a weapp build or the sources of a native mini-program. `origins` says where the app's requests may go: by
 * the origin that stands in the build, the loopback origin that answers for it; without it every request fails with
 * WeChat's "url not in domain list".
 *
 * Rejects when a template does not compile, when there is no app.json, when an origin leads off this machine, and when
 * the browser does not start (CHROMIUM names another than /usr/bin/chromium).
 *
 * @example
 * const host = await startHost({ dist: 'dist/weapp', origins: { 'https://api.example': 'http://127.0.0.1:9527' } })
 * const app = await host.launch()
 * await app.close()
 * await host.close()
 */
export async function startHost(build: Pick<ServerOptions, 'dist' | 'origins'>): Promise<WeappHost> {
  const server = await startServer(build)
  const { errors } = server.manifest
  if (errors.length > 0) {
    await server.close()
    throw new Error(`the templates do not compile:\n${errors.join('\n')}`)
  }
  const browser = await openBrowser().catch(async (error: unknown) => {
    // An open server would keep the process alive.
    await server.close()
    throw error
  })
  const windows = new Windows(browser)
  return {
    manifest: server.manifest,
    url: server.url,
    launch: (options = {}, onClose) => openPhone(windows, server.url, options, onClose),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/**
 * Starts a host and one phone on it, for a single test. Closing the phone closes everything. Takes the options of
 * startHost and of the phone; rejects as they do.
 *
 * @example const app = await launch({ dist: 'dist/weapp', page: 'pages/home/index' })
 */
export async function launch({
  dist,
  origins,
  ...options
}: PhoneOptions & Pick<ServerOptions, 'dist' | 'origins'>): Promise<Weapp> {
  const host = await startHost({ dist, origins })
  try {
    return await host.launch(options, () => host.close())
  } catch (error) {
    await host.close()
    throw error
  }
}
