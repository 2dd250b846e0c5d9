import { applicationTypes } from '@/contract/core/vocabulary'
import type { ApplicationType } from '../world/people/rows'

/** 审核类型 of an application, in the contract's words. */
export function typeWord(type: ApplicationType) {
  const word = applicationTypes.words.find((one) => applicationTypes.label(one) === type)
  if (!word) throw new Error(`no application type ${type}`)
  return word
}
