import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { scrollToField } from '@/platform/scroll'
import type { ViewState } from '@/queries/page-query'
import { sentenceOf } from '@/api/errors'
import { drafts, type OwnerCheck } from '../draft'
import type { FlowKind } from '../flow'
import { RELATION_KEYS, type House } from '../form-values'
import { relationErrors } from '../relation'
import { fieldId } from '../use-draft-form'
import { useOwner, type OwnerState } from '../use-owner'
import { FailureNotice, isSessionLost } from './failure-notice'
import { useFlowNavigation } from './flow-context'
import { HouseholdFields } from './household-fields'
import { KnownOwner } from './known-owner'
import { StepFrame } from './step-frame'

function ChosenHouse({ house }: { house: House }) {
  const { goTo } = useFlowNavigation()
  const change = (
    <Button kind="text" size="small" onTap={() => goTo('house')}>
      更换
    </Button>
  )
  return (
    <Card title="房屋" action={change} list>
      <Row icon="house" title={house.introduction} />
    </Card>
  )
}

type Answered = Extract<OwnerState, { kind: 'unknown' | 'known' }>

function viewOf(state: OwnerState): ViewState<Answered> {
  if (state.kind === 'loading') return state
  if (state.kind === 'failed') return { kind: 'failed', sentence: sentenceOf(state.error) }
  return { kind: 'ready', data: state }
}

interface OwnerViewProps {
  state: OwnerState
  house: House
  retry: () => void
  check?: OwnerCheck
  showErrors: boolean
}

function OwnerView({ state, house, retry, check, showErrors }: OwnerViewProps) {
  if (state.kind === 'failed' && isSessionLost(state.error)) return <FailureNotice error={state.error} />
  const view = viewOf(state)
  return (
    <StateView state={view} onRetry={retry} skeleton={<Skeleton shape="form" rows={3} />}>
      {(owner) => (
        <>
          {owner.kind === 'known' ? (
            <KnownOwner house={house} maskedPhone={owner.maskedPhone} check={check} showErrors={showErrors} />
          ) : null}
          {check ? <HouseholdFields check={check} showErrors={showErrors} /> : null}
        </>
      )}
    </StateView>
  )
}

/** The first missing field in the order of the page: the owner choice if there is an owner, then the relationship. */
function firstMissing(kind: FlowKind, known: boolean, check: OwnerCheck | undefined): string | undefined {
  const { values } = drafts[kind].getState()
  if (known && values.ownerChoice === undefined) return 'ownerChoice'
  if (!check) return 'ownerCode'
  const errors = relationErrors(values)
  return RELATION_KEYS.find((key) => errors[key] !== undefined)
}

function Relation({ house }: { house: House }) {
  const { kind, next } = useFlowNavigation()
  const { state, retry } = useOwner(kind, house)
  const owner = drafts[kind]((draft) => draft.owner)
  const check = owner?.houseId === house.houseId ? owner : undefined
  const [showErrors, setShowErrors] = useState(false)
  const answered = state.kind === 'unknown' || state.kind === 'known'

  const goOn = () => {
    const missing = firstMissing(kind, state.kind === 'known', check)
    if (missing === undefined) return next()
    setShowErrors(true)
    scrollToField(fieldId(missing))
  }
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn, disabled: !answered }}>
      <ChosenHouse house={house} />
      <OwnerView state={state} house={house} retry={retry} check={check} showErrors={showErrors} />
    </StepFrame>
  )
}

/** The step for the relationship with the house, and for the owner's code (2.2.2, 2.2.3). */
export function RelationStep() {
  const { kind } = useFlowNavigation()
  const house = drafts[kind]((draft) => draft.house)
  // The key drops the state of a former house, including a code that was typed.
  return house ? <Relation key={house.houseId} house={house} /> : null
}
