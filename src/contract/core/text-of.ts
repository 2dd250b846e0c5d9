/** What was sent as a text or a number, as text; '' for everything else. `String` alone throws for some objects. */
export const textOf = (raw: unknown): string =>
  typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : ''
