import { useEffect, useMemo } from 'react'
import { scrollToTop } from '@/platform/scroll'
import type { FlowNavigation } from './components/flow-context'
import { drafts, restoreDraft } from './draft'
import { firstIncompleteStep } from './first-incomplete-step'
import { firstStep, stepBefore, type FlowKind, type Step } from './flow'

/** The ways out of the form, which the page provides because it navigates. */
export type Exits = Pick<FlowNavigation, 'toLogin' | 'toHouses'>

/** The current step, and the moves between the steps. */
export function useFlow(kind: FlowKind, { toLogin, toHouses }: Exits): FlowNavigation {
  const kept = drafts[kind]((draft) => draft.step)
  const hasHouse = drafts[kind]((draft) => draft.house !== undefined)
  // A new draft begins with the phone. If the house comes first and is missing, it begins with the house.
  const step = kept === 'phone' && !hasHouse ? firstStep(kind) : kept
  useEffect(() => restoreDraft(kind), [kind])
  return useMemo(() => {
    const goTo = (to: Step) => {
      drafts[kind].setState({ step: to })
      scrollToTop()
    }
    const before = stepBefore(kind, step)
    return {
      kind,
      step,
      goTo,
      next: () => goTo(firstIncompleteStep(kind, drafts[kind].getState())),
      back: before && (() => goTo(before)),
      toLogin,
      toHouses,
    }
  }, [kind, step, toLogin, toHouses])
}
