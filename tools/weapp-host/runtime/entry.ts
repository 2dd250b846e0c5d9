// Starts the host in the browser. The options come from the driver, by a global that is set before any script, or from address and server.
import type { Manifest } from '../compile/manifest'
import { control } from './control'
import { AppHost } from './host'
import type { HostOptions } from './options'
import { fromPairs } from './json'

async function readJson<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T
}

async function readOptions(): Promise<HostOptions> {
  if (window.__weappOptions) return window.__weappOptions
  const options = await readJson<HostOptions>('/options.json')
  const { page, ...query } = fromPairs(new URLSearchParams(location.search))
  return page === undefined ? options : { ...options, page, query }
}

async function run(): Promise<void> {
  const [manifest, options] = await Promise.all([readJson<Manifest>('/manifest.json'), readOptions()])
  const host = new AppHost(manifest, options)
  window.weapp = control(host)
  try {
    host.start()
  } catch (error) {
    host.report(error, 'launch')
  }
}

void run()
