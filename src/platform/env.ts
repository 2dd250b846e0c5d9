// This is the only file that reads the build's literals. Each is spelled out in full, because the build replaces literal text only.

export const isWeapp = process.env.TARO_ENV === 'weapp'
export const isH5 = process.env.TARO_ENV === 'h5'
/** True in a build that talks to the mock backend. */
export const isMock = process.env.TARO_APP_MOCK === '1'
/** True in a mini-program that contains the mock backend. */
export const isDemo = process.env.TARO_APP_DEMO === '1'
export const version = process.env.TARO_APP_VERSION

/** The form of weapp's backend that this was built for. A preview can switch to another one (weapp-form.ts). */
export const builtForm = process.env.TARO_APP_WEAPP_FORM

interface Build {
  readonly weapp: boolean
  readonly mock: boolean
}

/**
 * Gives a system's address back if the build may use it, and throws otherwise. A mini-program for residents uses https only (R24); plain
 * http on the loopback address and a browser's own origin ('') are for previews.
 */
export function allowedBase(base: string, { weapp, mock }: Build): string {
  if (!weapp || mock || base.startsWith('https://')) return base
  throw new Error(`not an https address: ${base || '(empty)'}`)
}

const build: Build = { weapp: isWeapp, mock: isMock }
const rental = process.env.TARO_APP_RENTAL_BASE

/** The addresses of the systems, without a slash at the end. Rental has no documented host; without a configured one it is undefined. */
export const baseUrls = {
  weapp: allowedBase(process.env.TARO_APP_WEAPP_BASE, build),
  wjdh: allowedBase(process.env.TARO_APP_WJDH_BASE, build),
  zhongmin: allowedBase(process.env.TARO_APP_ZHONGMIN_BASE, build),
  rental: rental === '' && isWeapp ? undefined : allowedBase(rental, build),
} as const

/** 'a=1,b=2' → {a: '1', b: '2'} */
function pairs(list: string): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string> = {}
  for (const pair of list.split(',')) {
    const at = pair.indexOf('=')
    if (at > 0) found[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return found
}

/** The phone numbers of property offices by community_identifier, as configured for the build. */
export const officePhones = pairs(process.env.TARO_APP_OFFICE_PHONES)

/** The rules for the work-order system's house numbers by community_identifier; `*` is for all other communities. */
export const propertyRules = pairs(process.env.TARO_APP_PROPERTY_NUMBERS)

/** The ids of WeChat's message templates by scene. */
export const subscribeTemplates = pairs(process.env.TARO_APP_SUBSCRIBE_TEMPLATES)

/** Who is responsible for people's data, how to reach them, and the version and date of the text that people agree to. */
export const privacyHandler = process.env.TARO_APP_PRIVACY_HANDLER
export const privacyContact = process.env.TARO_APP_PRIVACY_CONTACT
export const privacyVersion = process.env.TARO_APP_PRIVACY_VERSION
export const privacyDate = process.env.TARO_APP_PRIVACY_DATE

export interface Place {
  readonly name: string
  /** Degrees. */
  readonly longitude: number
  readonly latitude: number
}

// The setting looks like 'name=104.06;30.66,…'. An entry without two numbers is left out.
const places = (list: string): readonly Place[] =>
  Object.entries(pairs(list)).flatMap(([name, at = '']) => {
    const [longitude = NaN, latitude = NaN] = at.split(';').map(Number)
    return Number.isFinite(longitude + latitude) ? [{ name, longitude, latitude }] : []
  })

const paymentHosts = process.env.TARO_APP_RENTAL_PAYMENT_HOSTS.split(',')

/**
 * Where the payment page returns to: the rental server, or Alipay in a browser's preview, whose rental address may be empty. The
 * condition is spelled out so that the bundler drops Alipay's address from builds for WeChat.
 */
const paymentReturn =
  process.env.TARO_ENV === 'weapp' || rental.startsWith('http') ? rental : `https://${paymentHosts[0]}`

/** The settings of house rental. If the system has no address, it is off, and nothing leads to its pages. */
export const rentalSettings = {
  isOn: baseUrls.rental !== undefined,
  baseUrl: baseUrls.rental ?? '',
  /** Places near which a person can search for houses without telling where they are. */
  places: places(process.env.TARO_APP_RENTAL_PLACES),
  /** True if the payment address of the fee can be copied; otherwise no price is shown. */
  canPay: process.env.TARO_APP_RENTAL_PAY === 'copy',
  /** The hosts of the pages for paying and for connecting an account: Alipay's, and in mock builds one that does not exist. */
  paymentHosts,
  returnUrl: `${paymentReturn}/`,
  /** True if the server protects identity papers, so that they may be sent to it. */
  takesPapers: process.env.TARO_APP_RENTAL_PAPERS === 'on',
} as const
