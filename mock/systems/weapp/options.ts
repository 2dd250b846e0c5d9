import { roles } from '@/contract/core/vocabulary'
import {
  houseStates,
  houseUses,
  occupantTypes,
  ownerChoices,
  ownerships,
  politicalStatuses,
} from '@/contract/core/form-vocabulary'
import type { Enumeration } from '@/contract/core/values'
import { initialize } from '@/contract/weapp/options'
import { handle } from '../../server/handler'

/** In the vocabulary's order, but 业主 first. */
function optionsOf<W extends string>(words: Enumeration<W>, inWords: boolean) {
  const all = words.words.map((word) => ({
    key: inWords ? words.label(word) : words.code(word),
    value: words.label(word),
  }))
  return [...all.filter(({ value }) => value === '业主'), ...all.filter(({ value }) => value !== '业主')]
}

const yesOrNo = (inWords: boolean) => [
  { key: inWords ? '否' : 0, value: '否' },
  { key: inWords ? '是' : 1, value: '是' },
]

const list = handle(initialize, ({ world }) => {
  const inWords = world.form === '2021-02'
  return {
    role: optionsOf(roles, inWords),
    use: optionsOf(houseUses, inWords),
    ownership: optionsOf(ownerships, inWords),
    state: optionsOf(houseStates, inWords),
    occupantType: optionsOf(occupantTypes, inWords),
    ownerChoice: optionsOf(ownerChoices, false),
    politicalStatus: optionsOf(politicalStatuses, inWords),
    veteran: yesOrNo(inWords),
    lowIncome: yesOrNo(inWords),
    petitioner: yesOrNo(inWords),
  }
})

export const optionHandlers = [list]
