// Settings of a build beside the systems' addresses; README explains each. Mock builds use invented values.

export type Environment = Readonly<Record<string, string | undefined>>

/** Checks a list NAME=VALUE,NAME=VALUE; src/platform/env.ts reads it in the app. */
function pairs(name: string, value: string, pattern: RegExp, example: string): string {
  const wrong = value.split(',').find((pair) => pair !== '' && !pattern.test(pair))
  if (wrong !== undefined) throw new Error(`${name}: ${wrong} is not like ${example}`)
  return value
}

/** Places of the mock's houses to let. */
const MOCK_PLACES = '晨曦家园=104.06;30.66,星河里=104.08;30.67,青禾新城=104.9;30.6'

/** A community, `*` or one house (community/building/unit/floor/house), and the rule by which its work-order number is made. */
const PROPERTY_RULE = /^[^\s=]{1,80}=(?:[\w.-]|\{(?:community|building|unit|floor|house)(?::\d)?\}){1,40}$/

/** The mock's rule, which is that of src/contract/zhongmin/property-number.ts. */
const MOCK_NUMBERS = '*={community}-{building}-{unit}-{floor:2}-{house:2}'

/** An invented number for previews. Only one of the mock's communities has a number. */
const MOCK_OFFICES = '10002=19000000902'

function lists(mock: boolean, environment: Environment): Record<string, string> {
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
    // The mock sends no messages, so that previews do not ask for them.
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

/** Invented values for previews. */
const MOCK_PRIVACY = {
  handler: '样例物业服务有限公司（演示）',
  contact: '19000000903',
  version: '1',
  date: '2026-11-26',
} as const

/** Checks one line of text that residents will read. */
function line(name: string, value: string, pattern: RegExp, example: string): string {
  if (!pattern.test(value)) throw new Error(`${name} is not like ${example}`)
  return value
}

/** Who is responsible for people's data, and the version of the text that they agree to. A new version asks everybody again. */
function privacy(mock: boolean, environment: Environment): Record<string, string> {
  const { WANJIA_PRIVACY_HANDLER: handler = '', WANJIA_PRIVACY_CONTACT: contact = '' } = environment
  const { WANJIA_PRIVACY_VERSION: version = '1', WANJIA_PRIVACY_DATE: date = '2026-11-26' } = environment
  const words = /^[^<>{}\n]{0,80}$/
  return {
    PRIVACY_HANDLER: mock
      ? MOCK_PRIVACY.handler
      : line('WANJIA_PRIVACY_HANDLER', handler, words, 'the name of a company'),
    PRIVACY_CONTACT: mock
      ? MOCK_PRIVACY.contact
      : line('WANJIA_PRIVACY_CONTACT', contact, words, '010-12345678'),
    PRIVACY_VERSION: mock
      ? MOCK_PRIVACY.version
      : line('WANJIA_PRIVACY_VERSION', version, /^[\w.-]{1,40}$/, '1'),
    PRIVACY_DATE: mock
      ? MOCK_PRIVACY.date
      : line('WANJIA_PRIVACY_DATE', date, /^\d{4}-\d{2}-\d{2}$/, '2026-11-26'),
  }
}

/** A setting with two possible words; the first is the default of a production build. */
function choice(
  mock: boolean,
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

const rental = (mock: boolean, environment: Environment): Record<string, string> => ({
  RENTAL_PAY: choice(mock, environment, 'WANJIA_RENTAL_PAY', ['off', 'copy']),
  RENTAL_PAYMENT_HOSTS: `openapi.alipay.com,openauth.alipay.com${mock ? ',pay.example.invalid,auth.example.invalid' : ''}`,
  RENTAL_PAPERS: choice(mock, environment, 'WANJIA_RENTAL_PAPERS', ['off', 'on']),
})

/** All settings by the literal's name. Throws if a setting is malformed; the error names the variable. */
export const settings = (mock: boolean, environment: Environment): Record<string, string> => ({
  ...lists(mock, environment),
  ...privacy(mock, environment),
  ...rental(mock, environment),
})
