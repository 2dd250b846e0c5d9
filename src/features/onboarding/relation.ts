import * as v from 'valibot'
import type { OwnerChoice } from '@/contract/core/form-vocabulary'
import { drafts, setRelation } from './draft'
import type { FlowKind } from './flow'
import { relationCheck, type FormValues, type Relation } from './form-values'
import { relationshipOf, relationshipsFor, defaultsFor, type Relationship } from './roles'

export type RelationErrors = { readonly [K in keyof Relation]?: string }

export function relationErrors(values: Partial<FormValues>): RelationErrors {
  const { issues = [] } = v.safeParse(relationCheck, values)
  return Object.fromEntries(issues.map((issue) => [String(issue.path?.[0]?.key), '请选择']))
}

/** Sets what usually goes with the relationship. The house's own data are kept if they are known. */
export function chooseRelationship(kind: FlowKind, position: Relationship): void {
  const { values, owner } = drafts[kind].getState()
  const usual = defaultsFor(position)
  const verified = owner?.is === 'verified'
  setRelation(kind, {
    ...usual,
    use: values.use ?? usual.use,
    ownership: values.ownership ?? usual.ownership,
    state: verified ? values.state : usual.state,
  })
}

/** Sets the owner choice, and removes a role that does not fit it. */
export function chooseOwnerChoice(kind: FlowKind, ownerChoice: OwnerChoice): void {
  const { values, owner } = drafts[kind].getState()
  setRelation(kind, { ownerChoice })
  const [only, ...others] = relationshipsFor(ownerChoice)
  const position = relationshipOf(values.role)
  if (only && others.length === 0) chooseRelationship(kind, only)
  else if (position && !relationshipsFor(ownerChoice).includes(position))
    setRelation(kind, { role: undefined, occupantType: undefined })
  // Only an application as the new owner is possible without the owner's code.
  if (ownerChoice === 'join' && owner?.is === 'unreachable') drafts[kind].setState({ owner: undefined })
}
