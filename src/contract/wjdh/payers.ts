import * as v from 'valibot'
import {
  object,
  optional,
  plain,
  wire,
  type Codec,
  type Fields,
  type ObjectCodec,
  type Value,
} from '../core/codec'
import { anyText, intText, phone, text } from '../core/values'
import { idNumber } from '../core/id-number'
import { jsonPairs } from './pairs'

/** For each kind of payer the word in `type` and the fields in `identifier` (2.1.1.5). */
const FORMS = {
  house: {
    type: 'house',
    codec: object({
      buildingNumber: wire('louhao', intText),
      unitNumber: wire('danyuan', intText),
      floorNumber: wire('louceng', intText),
      houseNumber: wire('fangjian', intText),
    }),
  },
  phone: { type: 'phone', codec: object({ phone, name: optional(anyText) }) },
  idNumber: { type: 'idcard', codec: object({ idNumber: wire('idcard', idNumber) }) },
  car: { type: 'car_number', codec: object({ number: text(50) }) },
  parking: { type: 'parking_number', codec: object({ number: text(50) }) },
} as const

type Forms = typeof FORMS
export type PayerKind = keyof Forms

/** Whom a bill is for: a house, or somebody known by a phone, an ID number, a car or a parking space. */
export type Payer = { [K in PayerKind]: { readonly kind: K } & Value<Forms[K]['codec']> }[PayerKind]

const PAYER_KINDS = Object.keys(FORMS) as readonly PayerKind[]

const kindOfType = (type: unknown) => PAYER_KINDS.find((kind) => FORMS[kind].type === type)
const codecOf = (kind: PayerKind): Codec<unknown> => FORMS[kind].codec

const isPayer = (value: unknown): value is Payer => {
  const kind = PAYER_KINDS.find((one) => one === (value as Partial<Payer> | undefined)?.kind)
  return kind !== undefined && v.is(codecOf(kind).check, value)
}

/** The rule for a payer on our side, which the client and the console's form check. */
export const payerCheck = v.custom<Payer>(isPayer, '请把付款人填写完整')

const WIRE = {
  payerType: wire('type', plain(v.picklist(PAYER_KINDS.map((kind) => FORMS[kind].type)))),
  payer: wire('identifier', jsonPairs),
}

/** Joins `type` and `identifier` into one payer. If the identifier does not fit the type, `identifier` is reported as the wrong field. */
const joined = v.rawTransform<Record<string, unknown>, Record<string, unknown>>(
  ({ dataset: { value }, addIssue, NEVER }) => {
    const { payerType, payer, ...rest } = value
    const kind = kindOfType(payerType)
    const read = kind && v.safeParse(codecOf(kind).read, payer)
    if (read?.success) return { ...rest, payer: { kind, ...(read.output as object) } }
    addIssue({ path: [{ type: 'object', origin: 'value', input: value, key: 'payer', value: payer }] })
    return NEVER
  },
)

/**
 * A request about a payer: the given fields and `payer`, which the wire splits into `type` and `identifier`. The codec lists those two among
 * its fields, because the docs and the mock's sentences about wrong fields name them.
 */
export function payerRequest<F extends Fields>(fields: F): ObjectCodec<F & { payer: Codec<Payer> }> {
  const flat = object({ ...fields, ...WIRE })
  const request = {
    ...flat,
    check: v.intersect([object(fields).check, v.object({ payer: payerCheck })]),
    read: v.pipe(flat.read as v.GenericSchema<unknown, Record<string, unknown>>, joined),
    write({ payer, ...rest }: { readonly payer: Payer }) {
      const { type, codec } = FORMS[payer.kind]
      const identifier = (codec as Codec<unknown>).write(payer)
      return flat.write({ ...rest, payerType: type, payer: identifier } as unknown as Value<typeof flat>)
    },
  }
  return request as unknown as ObjectCodec<F & { payer: Codec<Payer> }>
}
