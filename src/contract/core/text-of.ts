/** A text as it is, a number as text, and '' for anything else. `String` is not used because it throws for some objects. */
export const textOf = (raw: unknown): string =>
  typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : ''
