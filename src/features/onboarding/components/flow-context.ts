import { createContext, useContext } from 'react'
import type { FlowKind, Step } from '../flow'

/** How the steps move; made by the page (use-flow.ts), which alone navigates. */
export interface FlowNavigation {
  readonly kind: FlowKind
  readonly step: Step
  /** To the first step that is still open. */
  readonly next: () => void
  readonly back?: () => void
  readonly goTo: (step: Step) => void
  /** Out of the form; it waits in memory. */
  readonly toLogin: () => void
  readonly toHouses: () => void
}

export const FlowContext = createContext<FlowNavigation | undefined>(undefined)

export function useFlowNavigation(): FlowNavigation {
  const moves = useContext(FlowContext)
  if (!moves) throw new Error('a step outside of its flow')
  return moves
}
