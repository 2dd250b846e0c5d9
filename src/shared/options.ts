import type { Enumeration } from '@/contract/core/values'

/** The words of a vocabulary as choices of a field: our word as the value, the Chinese word as the label. */
export const optionsOf = <W extends string>({ words, label }: Pick<Enumeration<W>, 'words' | 'label'>) =>
  words.map((value) => ({ value, label: label(value) }))
