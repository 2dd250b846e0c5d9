import type { Phone } from '../../../tests/e2e/support/phone'

/** A way through the pages of the H5 preview; `shoot` takes the picture. */
export type Walk = (phone: Phone, shoot: (name: string) => Promise<void>) => Promise<void>
