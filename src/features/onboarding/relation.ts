import * as v from 'valibot'
import type { OwnerChoice } from '@/contract/core/vocabulary'
import { drafts, relate } from './draft'
import type { FlowKind } from './flow'
import { relationCheck, type FormValues, type Relation } from './form-values'
import { positionOf, positionsFor, usualFor, type Position } from './roles'

export type RelationErrors = { readonly [K in keyof Relation]?: string }

export function relationErrors(values: Partial<FormValues>): RelationErrors {
  const { issues = [] } = v.safeParse(relationCheck, values)
  return Object.fromEntries(issues.map((issue) => [String(issue.path?.[0]?.key), '请选择']))
}

/** What usually goes with the position; the house's own data stay once they are there. */
export function takePosition(kind: FlowKind, position: Position): void {
  const { values, owner } = drafts[kind].getState()
  const usual = usualFor(position)
  const verified = owner?.is === 'verified'
  relate(kind, {
    ...usual,
    use: values.use ?? usual.use,
    ownership: values.ownership ?? usual.ownership,
    state: verified ? values.state : usual.state,
  })
}

/** Joining the owner or replacing them: a role that does not fit is taken back. */
export function chooseWay(kind: FlowKind, ownerChoice: OwnerChoice): void {
  const { values, owner } = drafts[kind].getState()
  relate(kind, { ownerChoice })
  const [only, ...others] = positionsFor(ownerChoice)
  const position = positionOf(values.role)
  if (only && others.length === 0) takePosition(kind, only)
  else if (position && !positionsFor(ownerChoice).includes(position))
    relate(kind, { role: undefined, occupantType: undefined })
  // Going on without the owner's code is for replacing only.
  if (ownerChoice === 'join' && owner?.is === 'unreachable') drafts[kind].setState({ owner: undefined })
}
