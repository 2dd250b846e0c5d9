// Starts the server and the browser for a build, and opens phones on it.
import type { Browser } from 'playwright-core'
import type { Manifest } from '../compile/manifest'
import type { HostOptions } from '../runtime/options'
import { startServer, type HostServer, type ServerOptions } from '../server/server'
import { openBrowser, openWindow } from './browser'
import { Weapp } from './weapp'

export interface PhoneOptions extends HostOptions {
  /** Pixels of the whole screen. */
  viewport?: { width: number; height: number }
  /** Device pixels per pixel, for screenshots. */
  scale?: number
  dark?: boolean
  /** Epoch milliseconds: the phone's clock stands there until setTime(). */
  now?: number
  /** Milliseconds a wait may take. */
  timeout?: number
}

export interface WeappHost {
  manifest: Manifest
  url: string
  /** A new phone: nothing stored, nothing asked. `onClose` replaces what closing it does. */
  launch(options?: PhoneOptions, onClose?: () => Promise<void>): Promise<Weapp>
  close(): Promise<void>
}

const PHONE = { width: 375, height: 812 }
const TIMEOUT = 10_000

async function openPhone(
  browser: Browser,
  server: HostServer,
  options: PhoneOptions,
  onClose?: () => Promise<void>,
): Promise<Weapp> {
  const { viewport = PHONE, scale = 2, dark = false, now, timeout = TIMEOUT, ...phone } = options
  const context = await openWindow(browser, {
    viewport,
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
  })
  context.setDefaultTimeout(timeout)
  if (now !== undefined) await context.clock.setFixedTime(now)
  const close = onClose ?? (() => context.close())
  const weapp = new Weapp(
    await context.newPage(),
    context,
    server.url,
    { armedLongpress: true, ...phone },
    close,
  )
  await weapp.start()
  return weapp
}

/** Compiles the build once; every phone is a fresh browser context. Fails when the templates have warnings. */
export async function startHost(build: Pick<ServerOptions, 'dist' | 'origins'>): Promise<WeappHost> {
  const server = await startServer(build)
  const { errors } = server.manifest
  if (errors.length > 0) {
    await server.close()
    throw new Error(`the templates do not compile:\n${errors.join('\n')}`)
  }
  const browser = await openBrowser()
  return {
    manifest: server.manifest,
    url: server.url,
    launch: (options = {}, onClose) => openPhone(browser, server, options, onClose),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Host and phone in one, for a single test file; closing the phone closes everything. */
export async function launch({ dist, ...options }: PhoneOptions & { dist: string }): Promise<Weapp> {
  const host = await startHost({ dist })
  try {
    return await host.launch(options, () => host.close())
  } catch (error) {
    await host.close()
    throw error
  }
}
