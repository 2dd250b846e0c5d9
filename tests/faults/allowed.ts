/** A cell that may differ from the rule, with its reason. `*` stands for every call, page or kind. */
export interface Difference {
  readonly call: string
  readonly kind: string
  readonly why: string
}

export const ALLOWED: readonly Difference[] = []

export const isAllowed = (call: string, kind: string): boolean =>
  ALLOWED.some((one) => [call, '*'].includes(one.call) && [kind, '*'].includes(one.kind))
