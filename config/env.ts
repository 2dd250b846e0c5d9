import { version } from '../package.json'

/**
 * The forms of weapp's backend, the documented one first: those of src/contract/core/systems.ts, which this file cannot import,
 * because Taro transpiles nothing outside of config. tests/config/env.test.ts holds the two together.
 */
export const WEAPP_FORMS: readonly string[] = ['2020-11', '2021-02']
const [DOCUMENTED_FORM = ''] = WEAPP_FORMS

type Platform = 'weapp' | 'h5'

export interface Target {
  platform: Platform
  /** The mock backend: inside the page in H5, a server on the loopback address in weapp. */
  mock: boolean
  /** A mock build for WeChat that carries the mock backend itself; `mock` is set as well. */
  demo?: boolean
  watch: boolean
}

/** Where `npm run mock` listens; DevTools and the weapp host talk to it. */
export const MOCK_ORIGIN = 'http://127.0.0.1:9527'

/** Where the demo build's calls go: to the mock inside it, and nowhere at all should they ever leave the phone. */
const DEMO_ORIGIN = 'https://demo.invalid'

/** Public addresses of the documents; zhongmin's is documented with plain http, which WeChat refuses (R24). */
const PRODUCTION = {
  WEAPP: 'https://tc.mg.cool',
  WJDH: 'https://tc.mg.cool',
  ZHONGMIN: 'https://develop.cm-inv.com',
  // No host is documented: without one the rental pages are left out.
  RENTAL: '',
} as const

const SYSTEMS = ['WEAPP', 'WJDH', 'ZHONGMIN', 'RENTAL'] as const
type BaseUrls = Record<(typeof SYSTEMS)[number], string>
type Environment = Readonly<Record<string, string | undefined>>

const same = (base: string): BaseUrls => ({ WEAPP: base, WJDH: base, ZHONGMIN: base, RENTAL: base })

const IPV4 = /^\d+(\.\d+){3}$/

/** Why residents' phones may not be sent to this address; undefined for a good one. */
function wrongWith(url: URL): string | undefined {
  const { protocol, username, password, search, hash, hostname, pathname } = url
  if (protocol !== 'https:') return 'a mini-program may only call https'
  if (username || password) return 'an address in a build may not hold a user or a password'
  if (search || hash) return 'give scheme, host and path only'
  // As parsed: 0x7f.1 and 2130706433 are 127.0.0.1 by now.
  if (IPV4.test(hostname) || hostname.startsWith('['))
    return 'WeChat takes no IP address: give the name of the host'
  if (!/\.[a-z][a-z0-9-]+$/.test(hostname) || /\.(localhost|local|internal)$/.test(hostname))
    return 'not the public name of a host'
  return /\/\/[^/]|%/.test(pathname) ? 'the path has an empty part or an escape' : undefined
}

/** The address as parsed, without slashes at the end. The error names the variable and never repeats its value. */
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

/** A list as NAME=VALUE,NAME=VALUE; in the code it is read by src/platform/env.ts. */
function pairs(name: string, value: string, pattern: RegExp, example: string): string {
  const wrong = value.split(',').find((pair) => pair !== '' && !pattern.test(pair))
  if (wrong !== undefined) throw new Error(`${name}: ${wrong} is not like ${example}`)
  return value
}

/** Where the mock's houses to let are. */
const MOCK_PLACES = '晨曦家园=104.06;30.66,星河里=104.08;30.67,青禾新城=104.9;30.6'

/** A community, `*` or one house (community/building/unit/floor/house), and the number with the parts that differ from house to house. */
const PROPERTY_RULE = /^[^\s=]{1,80}=(?:[\w.-]|\{(?:community|building|unit|floor|house)(?::\d)?\}){1,40}$/

/** The mock's rule, as src/contract/zhongmin/property-number.ts has it. */
const MOCK_NUMBERS = '*={community}-{building}-{unit}-{floor:2}-{house:2}'

/** Invented, for previews: one of the mock's communities has told its number, the others have not. */
const MOCK_OFFICES = '10002=19000000902'

function lists({ mock }: Target, environment: Environment): Record<string, string> {
  const {
    WANJIA_OFFICE_PHONES: offices = '',
    WANJIA_PROPERTY_NUMBERS: numbers = '',
    WANJIA_SUBSCRIBE_TEMPLATES: templates = '',
    WANJIA_RENTAL_PLACES: places = '',
  } = environment
  return {
    OFFICE_PHONES: mock
      ? MOCK_OFFICES
      : pairs('WANJIA_OFFICE_PHONES', offices, /^[^\s=]{1,64}=\+?[\d-]{3,20}$/, '10002=010-12345678'),
    PROPERTY_NUMBERS: mock
      ? MOCK_NUMBERS
      : pairs(
          'WANJIA_PROPERTY_NUMBERS',
          numbers,
          PROPERTY_RULE,
          '10002=A{building}-{unit}-{floor:2}-{house:2}',
        ),
    // The mock sends no messages, so a preview does not ask for them either.
    SUBSCRIBE_TEMPLATES: mock
      ? ''
      : pairs(
          'WANJIA_SUBSCRIBE_TEMPLATES',
          templates,
          /^(application|repair|complaint|payment)=[\w-]+$/,
          'application=TEMPLATE_ID',
        ),
    RENTAL_PLACES: mock
      ? MOCK_PLACES
      : pairs(
          'WANJIA_RENTAL_PLACES',
          places,
          /^[^=;,]+=-?\d{1,3}(\.\d+)?;-?\d{1,2}(\.\d+)?$/,
          '晨曦家园=104.06;30.66',
        ),
  }
}

/** A setting of two words; the first is what a production build has unless told. */
function choice(
  { mock }: Target,
  environment: Environment,
  name: string,
  words: readonly [off: string, on: string],
): string {
  const [off, on] = words
  if (mock) return on
  const value = environment[name] ?? off
  if (words.includes(value)) return value
  throw new Error(`${name}: ${value} is neither ${off} nor ${on}`)
}

const rental = (target: Target, environment: Environment): Record<string, string> => ({
  RENTAL_PAY: choice(target, environment, 'WANJIA_RENTAL_PAY', ['off', 'copy']),
  RENTAL_PAYMENT_HOSTS: `openapi.alipay.com${target.mock ? ',pay.example.invalid' : ''}`,
  RENTAL_PAPERS: choice(target, environment, 'WANJIA_RENTAL_PAPERS', ['off', 'on']),
})

/** The form in which weapp's backend is spoken to (docs/backends.md). */
function weappForm({ WANJIA_WEAPP_FORM: form = DOCUMENTED_FORM }: Environment): string {
  if (!WEAPP_FORMS.includes(form))
    throw new Error(`WANJIA_WEAPP_FORM: ${form} is none of ${WEAPP_FORMS.join(', ')}`)
  return form
}

/** Every literal that the code may read, always all of them: an undefined one would stay as process.env.X and throw in WeChat. */
export function constants(target: Target, environment: Environment): Record<string, string> {
  const bases = baseUrls(target, environment)
  const values: Record<string, string> = {
    MOCK: target.mock ? '1' : '0',
    DEMO: target.demo ? '1' : '0',
    VERSION: version,
    WEAPP_FORM: weappForm(environment),
    ...lists(target, environment),
    ...rental(target, environment),
  }
  for (const system of SYSTEMS) values[`${system}_BASE`] = bases[system]
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`process.env.TARO_APP_${name}`, JSON.stringify(value)]),
  )
}

/** One folder a build, so that none empties another's. */
export function outputFolder({ platform, mock, demo, watch }: Target): string {
  if (watch) return `dist/${platform}-dev`
  if (demo) return `dist/${platform}-demo`
  return platform === 'weapp' && mock ? 'dist/weapp-mock' : `dist/${platform}`
}
