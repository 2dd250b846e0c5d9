import type { Enumeration } from '@/contract/core/values'
import { roles } from '@/contract/core/vocabulary'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerships,
  politicalStatuses,
} from '@/contract/core/form-vocabulary'
import { optionChosen, optionsOffered, type FormOptions, type OfferedOption } from '@/queries/form-options'
import type { FormValues } from './form-values'
import { KIN_OPTIONS } from './roles'

/** The fields whose options the backend names (weapp.initialize). */
const OFFERED_KEYS = [
  'role',
  'use',
  'ownership',
  'state',
  'occupantType',
  'politicalStatus',
] as const satisfies readonly (keyof FormValues & keyof FormOptions)[]
export type OfferedKey = (typeof OFFERED_KEYS)[number]
type Word<K extends OfferedKey> = NonNullable<FormValues[K]>

/** The options that were tapped, by field. */
export type Picked = Readonly<Partial<Record<OfferedKey, string>>>

interface Choices {
  readonly values: Partial<FormValues>
  readonly picked: Picked
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

function optionsIn<K extends OfferedKey>(field: K, answer: FormOptions): readonly OfferedOption<Word<K>>[] {
  const options = optionsOffered<Word<K>>(VOCABULARIES[field], answer[field])
  return options.length > 0 ? options : (DOCUMENTED[field] as readonly OfferedOption<Word<K>>[])
}

/** What each field offers: the backend's options in its words and order, or the documents' where it has told none. */
export const offeredBy = (answer: FormOptions | undefined): Offered =>
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
  const options = offered[field] as readonly OfferedOption<Word<K>>[]
  return optionChosen(options, { word: values[field], picked: picked[field] })
}

/** The backend's own keys of everything that was chosen, to be sent in place of our words. */
export const keysOf = (offered: Offered, draft: Choices): FormValues['keys'] =>
  Object.fromEntries(
    OFFERED_KEYS.flatMap((field) => {
      const key = chosenOption(field, offered, draft)?.key
      return key === undefined ? [] : [[field, key]]
    }),
  )
