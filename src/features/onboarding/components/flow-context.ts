import { createContext, useContext } from 'react'
import type { FlowKind, Step } from '../flow'

/** The moves between the steps. The page makes them (use-flow.ts), because only it navigates. */
export interface FlowNavigation {
  readonly kind: FlowKind
  readonly step: Step
  /** Goes to the first step that is not finished. */
  readonly next: () => void
  readonly back?: () => void
  readonly goTo: (step: Step) => void
  /** Leaves the form, which is kept in memory, for the sign-in. */
  readonly toLogin: () => void
  readonly toHouses: () => void
}

export const FlowContext = createContext<FlowNavigation | undefined>(undefined)

export function useFlowNavigation(): FlowNavigation {
  const moves = useContext(FlowContext)
  if (!moves) throw new Error('a step outside of its flow')
  return moves
}
