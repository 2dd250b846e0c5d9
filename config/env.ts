import { version } from '../package.json'
import { settings, type Environment } from './settings'

/**
 * The forms of weapp's backend, the documented one first. They repeat src/contract/core/systems.ts, which cannot be imported here because
 * Taro transpiles only the folder config. tests/config/env.test.ts checks that both lists agree.
 */
export const WEAPP_FORMS: readonly string[] = ['2020-11', '2021-02']
const [DOCUMENTED_FORM = ''] = WEAPP_FORMS

type Platform = 'weapp' | 'h5'

export interface Target {
  platform: Platform
  /** The build talks to the mock backend: inside the page in H5, on the loopback address in weapp. */
  mock: boolean
  /** A mock build for WeChat that contains the mock backend; `mock` is set as well. */
  demo?: boolean
  watch: boolean
  /** The form of weapp's backend, if it is not the documented one. */
  form?: string
}

/** The address of `npm run mock`, which DevTools and the weapp host use. */
export const MOCK_ORIGIN = 'http://127.0.0.1:9527'

/** The file of the mock within a demo build. It is in a sub-package because the main one has no room; src/platform/wire.ts loads it. */
export const DEMO_WORLD = 'pages/console/demo-world.js'

/** The address of a demo build's calls. The mock inside answers them; the name does not exist, so that they reach nobody else. */
const DEMO_ORIGIN = 'https://demo.invalid'

/** The documents' addresses. That of zhongmin is documented with plain http, which the build refuses (R24). */
const PRODUCTION = {
  WEAPP: 'https://tc.mg.cool',
  WJDH: 'https://tc.mg.cool',
  ZHONGMIN: 'https://develop.cm-inv.com',
  // No document gives a host; without an address the rental pages are left out.
  RENTAL: '',
} as const

const SYSTEMS = ['WEAPP', 'WJDH', 'ZHONGMIN', 'RENTAL'] as const
type BaseUrls = Record<(typeof SYSTEMS)[number], string>

const same = (base: string): BaseUrls => ({ WEAPP: base, WJDH: base, ZHONGMIN: base, RENTAL: base })

const IPV4 = /^\d+(\.\d+){3}$/

/** The reason why residents' phones may not be sent to this address; undefined if they may. */
function wrongWith(url: URL): string | undefined {
  const { protocol, username, password, search, hash, hostname, pathname } = url
  if (protocol !== 'https:') return 'a mini-program may only call https'
  if (username || password) return 'an address in a build may not hold a user or a password'
  if (search || hash) return 'give scheme, host and path only'
  // The address is already parsed, so that 0x7f.1 and 2130706433 have become 127.0.0.1.
  if (IPV4.test(hostname) || hostname.startsWith('['))
    return 'WeChat takes no IP address: give the name of the host'
  if (!/\.[a-z][a-z0-9-]+$/.test(hostname) || /\.(localhost|local|internal)$/.test(hostname))
    return 'not the public name of a host'
  return /\/\/[^/]|%/.test(pathname) ? 'the path has an empty part or an escape' : undefined
}

/** The parsed address without slashes at the end. An error names the variable but not its value, which may be secret. */
function productionBase(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const wrong = url ? wrongWith(url) : 'not an address'
  if (!url || wrong) throw new Error(`${name}: ${wrong}, for example https://tc.mg.cool`)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function baseUrls(target: Target, environment: Environment): BaseUrls {
  if (target.mock && target.platform === 'h5') return same('')
  if (target.mock) return same(target.demo ? DEMO_ORIGIN : MOCK_ORIGIN)
  const urls = { ...PRODUCTION } as BaseUrls
  for (const system of SYSTEMS) {
    const name = `WANJIA_${system}_BASE`
    const value = environment[name] ?? urls[system]
    if (value === '' && system !== 'RENTAL')
      throw new Error(`${name} is empty: leave it out or give an address`)
    urls[system] = value && productionBase(name, value)
  }
  return urls
}

/** The form in which weapp's backend is spoken to (docs/backends.md). */
function weappForm({ WANJIA_WEAPP_FORM: form = DOCUMENTED_FORM }: Environment): string {
  if (!WEAPP_FORMS.includes(form))
    throw new Error(`WANJIA_WEAPP_FORM: ${form} is none of ${WEAPP_FORMS.join(', ')}`)
  return form
}

/** The literals that the code may read. All are always defined: an undefined one would remain as process.env.X and throw in WeChat. */
export function constants(target: Target, environment: Environment): Record<string, string> {
  const bases = baseUrls(target, environment)
  const values: Record<string, string> = {
    MOCK: target.mock ? '1' : '0',
    DEMO: target.demo ? '1' : '0',
    VERSION: version,
    WEAPP_FORM: weappForm(environment),
    ...settings(target.mock, environment),
  }
  for (const system of SYSTEMS) values[`${system}_BASE`] = bases[system]
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`process.env.TARO_APP_${name}`, JSON.stringify(value)]),
  )
}

/**
 * The output folder of a build. Each kind of build has its own, so that none empties another's; a mock build of another form has its form
 * in the name.
 */
export function outputFolder({ platform, mock, demo, watch, form }: Target): string {
  if (watch) return `dist/${platform}-dev`
  if (demo) return `dist/${platform}-demo`
  if (platform !== 'weapp' || !mock) return `dist/${platform}`
  return form === undefined || form === DOCUMENTED_FORM ? 'dist/weapp-mock' : `dist/weapp-mock-${form}`
}
