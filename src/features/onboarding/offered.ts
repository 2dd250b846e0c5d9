import * as v from 'valibot'
import type { Output } from '@/contract/core/endpoint'
import type { Enumeration } from '@/contract/core/values'
import { roles } from '@/contract/core/vocabulary'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerships,
  politicalStatuses,
} from '@/contract/core/form-vocabulary'
import type { initialize } from '@/contract/weapp/options'
import type { FormValues } from './form-values'
import { KIN_OPTIONS } from './roles'

type Answer = Output<typeof initialize>
type Key = Answer['role'][number]['key']

/** The fields whose options the backend names (weapp.initialize). */
const OFFERED_KEYS = [
  'role',
  'use',
  'ownership',
  'state',
  'occupantType',
  'politicalStatus',
] as const satisfies readonly (keyof FormValues & keyof Answer)[]
export type OfferedKey = (typeof OFFERED_KEYS)[number]
type Word<K extends OfferedKey> = NonNullable<FormValues[K]>

/** The options that were tapped, by field. */
export type Picked = Readonly<Partial<Record<OfferedKey, string>>>

interface Choices {
  readonly values: Partial<FormValues>
  readonly picked: Picked
}

/** An option of a field, as SelectField takes it. */
export interface OfferedOption<W extends string> {
  /** Tells the options of a field apart. */
  readonly value: string
  readonly label: string
  /** What it is to us. 其他 stands for a word of the backend's own. */
  readonly word: W
  /** What is sent; undefined where the form's own words are sent. */
  readonly key?: Key
}

export type Offered = { readonly [K in OfferedKey]: readonly OfferedOption<Word<K>>[] }

const VOCABULARIES: { readonly [K in OfferedKey]: Enumeration<Word<K>> } = {
  role: roles,
  use: houseUses,
  ownership: ownerships,
  state: houseStates,
  occupantType: occupantTypes,
  politicalStatus: politicalStatuses,
}

const ownOptions = <W extends string>({ words, label }: Enumeration<W>): readonly OfferedOption<W>[] =>
  words.map((word) => ({ value: word, label: label(word), word }))

const option = (word: Word<'role'>, label = roles.label(word)) => ({ value: word, label, word })

/** The documents' words, where the backend offers none. */
const DOCUMENTED: Offered = {
  role: [
    option('owner'),
    option('tenant'),
    ...KIN_OPTIONS.map(({ value, label }) => option(value, label)),
    option('other'),
  ],
  use: ownOptions(houseUses),
  ownership: ownOptions(ownerships),
  state: ownOptions(houseStates),
  occupantType: ownOptions(occupantTypes),
  politicalStatus: ownOptions(politicalStatuses),
}

function read<W extends string>(
  vocabulary: Enumeration<W>,
  { key, value }: Answer['role'][number],
): W | undefined {
  for (const text of [value, key]) {
    const known = v.safeParse(vocabulary.asLabel.read, text)
    if (known.success) return known.output
  }
  return vocabulary.words.find((word) => vocabulary.label(word) === '其他')
}

function optionsIn<K extends OfferedKey>(field: K, answer: Answer): readonly OfferedOption<Word<K>>[] {
  const options = answer[field].flatMap((offered) => {
    const word = read(VOCABULARIES[field], offered)
    return word === undefined
      ? []
      : [{ value: String(offered.key), label: offered.value, word, key: offered.key }]
  })
  return options.length > 0 ? options : (DOCUMENTED[field] as readonly OfferedOption<Word<K>>[])
}

/** What each field offers: the backend's options in its words and order, or the documents' where it has told none. */
export const offeredBy = (answer: Answer | undefined): Offered =>
  answer === undefined
    ? DOCUMENTED
    : {
        role: optionsIn('role', answer),
        use: optionsIn('use', answer),
        ownership: optionsIn('ownership', answer),
        state: optionsIn('state', answer),
        occupantType: optionsIn('occupantType', answer),
        politicalStatus: optionsIn('politicalStatus', answer),
      }

/** The option that a draft has chosen: the one that was tapped, else the first that means the same to us. */
export function chosenOption<K extends OfferedKey>(
  field: K,
  offered: Offered,
  { values, picked }: Choices,
): OfferedOption<Word<K>> | undefined {
  const same = (offered[field] as readonly OfferedOption<Word<K>>[]).filter(
    ({ word }) => word === values[field],
  )
  return same.find(({ value }) => value === picked[field]) ?? same[0]
}

/** The backend's own keys of everything that was chosen, to be sent in place of our words. */
export const keysOf = (offered: Offered, draft: Choices): FormValues['keys'] =>
  Object.fromEntries(
    OFFERED_KEYS.flatMap((field) => {
      const key = chosenOption(field, offered, draft)?.key
      return key === undefined ? [] : [[field, key]]
    }),
  )
