import { useQuery } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Output } from '@/contract/core/endpoint'
import type { Enumeration } from '@/contract/core/values'
import { initialize } from '@/contract/weapp/options'
import { weappForm } from '@/platform/weapp-form'
import { call } from '@/session/backend'
import { HOUR } from '@/shared/dates'
import { queryClient } from './query-client'

export type FormOptions = Output<typeof initialize>
type Offer = FormOptions['role'][number]

/** An option of a field, as SelectField takes it. */
export interface OfferedOption<W extends string> {
  /** Tells the options of a field apart. */
  readonly value: string
  readonly label: string
  /** What it is to us. 其他 stands for a word of the backend's own. */
  readonly word: W
  /** What is sent; undefined where the form's own words are sent. */
  readonly key?: Offer['key']
}

const query = {
  queryKey: ['form-options'],
  staleTime: HOUR,
  gcTime: HOUR,
  queryFn: ({ signal }: { signal: AbortSignal }) => call(initialize, {}, { signal }),
} as const

/** Only 2021-02 takes the words of the backend; the document numbers its own. */
export const offersOptions = (): boolean => weappForm() === '2021-02'

/** The options of the application form that the backend offers; undefined until, or unless, it has told them. */
export const useFormOptions = (): FormOptions | undefined =>
  useQuery({ ...query, enabled: offersOptions() }).data

/** Reads the same once. A backend without the call gives undefined. */
export const readFormOptions = async (): Promise<FormOptions | undefined> =>
  offersOptions() ? queryClient.fetchQuery(query).catch(() => undefined) : undefined

function wordOf<W extends string>(vocabulary: Enumeration<W>, { key, value }: Offer): W | undefined {
  for (const text of [value, key]) {
    const known = v.safeParse(vocabulary.asLabel.read, text)
    if (known.success) return known.output
  }
  return vocabulary.words.find((word) => vocabulary.label(word) === '其他')
}

/** The backend's options of one field, in its words and order. Those that mean nothing to us are left out. */
export const optionsOffered = <W extends string>(
  vocabulary: Enumeration<W>,
  offers: readonly Offer[],
): readonly OfferedOption<W>[] =>
  offers.flatMap((offer) => {
    const word = wordOf(vocabulary, offer)
    return word === undefined ? [] : [{ value: String(offer.key), label: offer.value, word, key: offer.key }]
  })

/** The option that was chosen: the one that was tapped, else the first that means the same to us. */
export function optionChosen<W extends string>(
  options: readonly OfferedOption<W>[],
  { word, picked }: { readonly word: string | undefined; readonly picked: string | undefined },
): OfferedOption<W> | undefined {
  const same = options.filter((option) => option.word === word)
  return same.find(({ value }) => value === picked) ?? same[0]
}
