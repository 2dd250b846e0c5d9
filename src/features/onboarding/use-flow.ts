import { useEffect, useMemo } from 'react'
import { scrollToTop } from '@/platform/scroll'
import type { FlowNavigation } from './components/flow-context'
import { drafts, restoreDraft } from './draft'
import { firstIncompleteStep } from './first-incomplete-step'
import { stepBefore, type FlowKind, type Step } from './flow'

/** Out of the form: the page navigates. */
export type Exits = Pick<FlowNavigation, 'toLogin' | 'toHouses'>

/** Where one is in the form, and the moves between its steps. */
export function useFlow(kind: FlowKind, { toLogin, toHouses }: Exits): FlowNavigation {
  const step = drafts[kind]((draft) => draft.step)
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
