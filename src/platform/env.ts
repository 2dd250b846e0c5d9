// The one reader of the build's literals. Each is written out, because the build replaces only what stands literally.

export const isWeapp = process.env.TARO_ENV === 'weapp'
export const isH5 = process.env.TARO_ENV === 'h5'
/** A build that talks to the mock backend. */
export const isMock = process.env.TARO_APP_MOCK === '1'
/** A mini-program that carries the mock backend itself. */
export const isDemo = process.env.TARO_APP_DEMO === '1'
export const version = process.env.TARO_APP_VERSION

/** The form of weapp's backend for which this was built; a preview can switch (weapp-form.ts). */
export const builtForm = process.env.TARO_APP_WEAPP_FORM

interface Build {
  readonly weapp: boolean
  readonly mock: boolean
}

/**
 * The address of a system. A mini-program for residents speaks https only (R24); the mock's loopback http and a
 * browser's own origin ('') are for previews.
 */
export function allowedBase(base: string, { weapp, mock }: Build): string {
  if (!weapp || mock || base.startsWith('https://')) return base
  throw new Error(`not an https address: ${base || '(empty)'}`)
}

const build: Build = { weapp: isWeapp, mock: isMock }
const rental = process.env.TARO_APP_RENTAL_BASE

/** By system, without a slash at the end. Rental has no documented host: without an address it is left out. */
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

/** The property office's number by community_identifier, where the build was told one. */
export const officePhones = pairs(process.env.TARO_APP_OFFICE_PHONES)

/** How the work-order system numbers houses, by community_identifier; `*` for the others. */
export const propertyRules = pairs(process.env.TARO_APP_PROPERTY_NUMBERS)

/** WeChat's message templates by the moment at which they are asked for. */
export const subscribeTemplates = pairs(process.env.TARO_APP_SUBSCRIBE_TEMPLATES)

/** Who answers for people's data, and which text they agree to. */
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

const places = (list: string): readonly Place[] =>
  Object.entries(pairs(list)).flatMap(([name, at = '']) => {
    const [longitude = NaN, latitude = NaN] = at.split(';').map(Number)
    return Number.isFinite(longitude + latitude) ? [{ name, longitude, latitude }] : []
  })

const paymentHosts = process.env.TARO_APP_RENTAL_PAYMENT_HOSTS.split(',')

/**
 * Where the payment page leads back to: the rental server, or in a browser's preview, which may have no address of its own,
 * Alipay. The condition stands here in full, so that a build for WeChat does not carry the second.
 */
const paymentReturn =
  process.env.TARO_ENV === 'weapp' || rental.startsWith('http') ? rental : `https://${paymentHosts[0]}`

/** Houses to let. Without an address of the system there are none, and nothing leads to their pages. */
export const rentalSettings = {
  isOn: baseUrls.rental !== undefined,
  baseUrl: baseUrls.rental ?? '',
  /** From where one can look for houses without telling where one is. */
  places: places(process.env.TARO_APP_RENTAL_PLACES),
  /** The payment address of the fee may be copied; otherwise nothing of a price is said. */
  canPay: process.env.TARO_APP_RENTAL_PAY === 'copy',
  /** Hosts of the pages for paying and for tying an account: Alipay's own, and in mock builds one that does not exist. */
  paymentHosts,
  returnUrl: `${paymentReturn}/`,
  /** The server guards identity papers, so they may be sent to it. */
  takesPapers: process.env.TARO_APP_RENTAL_PAPERS === 'on',
} as const
