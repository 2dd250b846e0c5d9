export type Strength = 'weak' | 'fair' | 'strong'

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  weak: '弱，建议再加长，并混用字母和数字',
  fair: '中，再加长或加上符号会更安全',
  strong: '强',
}

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]

/** Estimates a password, as a hint only. Long and mixed ones are strong; one repeated character, or characters in a row, never are. */
export function strengthOf(password: string): Strength {
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  const different = new Set(password).size
  if (password.length < 8 || kinds < 2 || different < 5) return 'weak'
  return password.length >= 12 || kinds >= 3 ? 'strong' : 'fair'
}
