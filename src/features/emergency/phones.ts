/** A number that can be called. */
export interface EmergencyPhone {
  readonly number: string
  readonly name: string
  /** When to call it. */
  readonly note: string
}

/** The numbers that are free and the same in the whole country. They are part of the app, so that they need no network. */
export const NATIONAL_PHONES: readonly EmergencyPhone[] = [
  { number: '110', name: '报警', note: '人身、财产受到侵害，或遇到危险求助' },
  { number: '119', name: '火警', note: '着火、有人被困、燃气泄漏' },
  { number: '120', name: '急救', note: '突发疾病、受伤' },
  { number: '122', name: '交通事故', note: '道路上发生的事故' },
]
