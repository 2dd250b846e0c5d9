import { fromBase64 } from '../base64'
import { digest } from '../digest'
import cards from './sample-cards.json'

/** What is read from a card. */
export interface ReadCard {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly nation: string
  readonly birth: string
  readonly address: string
  readonly idNumber: string
}

/**
 * Stands in for the recognition service: it knows the sample cards that come with the app, by their bytes. A picture that
 * was compressed again on its way is another file and is not recognised, as any other picture is not.
 */
export function readIdCard(image: string): ReadCard | undefined {
  const bytes = fromBase64(image)
  if (!bytes) return undefined
  const hash = digest(bytes)
  const found = cards.find((card) => card.hash === hash)
  return found && { ...found.card, sex: found.card.sex === 'male' ? 'male' : 'female' }
}
