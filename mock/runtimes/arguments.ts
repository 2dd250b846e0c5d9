import { DOCUMENTED_FORM, FORMS, type Form } from '@/contract/core/systems'
import { SEED_NAMES, type SeedName } from '@/contract/doors/control'
import { Misuse, oneOf, portOf, type Values } from '../../scripts/lib/command-line'
import { DEV_PORTS, type Trust } from './guard'

const PREFERRED = '9527'

export const COMMAND = {
  name: 'npm run mock --',
  about:
    'The mock backend as an HTTP server on this machine, with the test doors and, when it is built, the app.',
  flags: {
    port: { type: 'string', value: 'PORT', about: `where to listen; without it ${PREFERRED}` },
    data: {
      type: 'string',
      value: 'DIR',
      about: 'keeps the data in DIR; without it they are gone at the end',
    },
    seed: {
      type: 'string',
      value: 'SEED',
      about: `what is there when DIR has no data yet: ${SEED_NAMES.join(', ')}`,
    },
    form: {
      type: 'string',
      value: 'FORM',
      about: `in which form weapp is spoken: ${FORMS.join(', ')}; without it the one of DIR, else ${DOCUMENTED_FORM}`,
    },
    'allow-origin': {
      type: 'string',
      value: 'ORIGIN',
      multiple: true,
      about: 'lets the pages of this origin call everything, test doors included; may be given several times',
    },
  },
} as const

export interface ServerArguments {
  readonly port: number
  readonly seed?: SeedName
  readonly data?: string
  readonly form?: Form
  readonly trust: Trust
}

function originOf(given: string): string {
  const { origin, href } = URL.canParse(given) ? new URL(given) : { origin: 'null', href: '' }
  if (/^https?:/.test(origin) && `${origin}/` === href) return origin
  throw new Misuse(`--allow-origin ${given}: an origin is for example https://example.com`)
}

/** The checked arguments of the command. `devPort` is the port of the H5 development server, if it was set. Throws Misuse. */
export function argumentsOf(values: Values<typeof COMMAND.flags>, devPort?: string): ServerArguments {
  const { port = PREFERRED, data, seed, form, 'allow-origin': origins = [] } = values
  if (data === '') throw new Misuse('--data wants a folder')
  return {
    // Port 0 lets the system choose a free port.
    port: port === '0' ? 0 : portOf('port', port),
    seed: seed === undefined ? undefined : oneOf('seed', seed, SEED_NAMES),
    data,
    form: form === undefined ? undefined : oneOf('form', form, FORMS),
    trust: {
      origins: origins.map(originOf),
      ports: devPort === undefined ? DEV_PORTS : [...DEV_PORTS, Number(devPort)],
    },
  }
}
