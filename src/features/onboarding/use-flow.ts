import { useEffect, useMemo } from 'react'
import { scrollToTop } from '@/platform/scroll'
import type { FlowNavigation } from './components/flow-context'
import { drafts, restoreDraft } from './draft'
import { firstIncompleteStep } from './first-incomplete-step'
import { firstStep, stepBefore, type FlowKind, type Step } from './flow'

/** Out of the form: the page navigates. */
export type Exits = Pick<FlowNavigation, 'toLogin' | 'toHouses'>

/** Where one is in the form, and the moves between its steps. */
export function useFlow(kind: FlowKind, { toLogin, toHouses }: Exits): FlowNavigation {
  const kept = drafts[kind]((draft) => draft.step)
  const hasHouse = drafts[kind]((draft) => draft.house !== undefined)
  // A fresh draft begins at the phone; where the house comes first, one without a house begins there.
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
