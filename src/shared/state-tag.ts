import { isKnown, type UnknownWord } from '@/contract/core/values'
import { applicationTypes, bindingStates, roles, type BindingState } from '@/contract/core/vocabulary'

// The state of a house or an application has the same words and colours on every page. They follow from the state alone: a
// backend's own
// sentence (租客正在申请：租客绑定) is never updated, and would contradict a later decision.

type TagKind = 'success' | 'warning' | 'danger' | 'neutral'

/** A state as a row shows it. A word that is in no document is shown as it came (R31). */
export type ShownState = BindingState | UnknownWord

const KINDS: Readonly<Record<BindingState, TagKind>> = {
  pending: 'warning',
  rejected: 'danger',
  approved: 'success',
  withdrawn: 'neutral',
  unbinding: 'warning',
  unbound: 'neutral',
}

/**
 * The word and the colour of a state: 待审核, 已通过, 未通过, 已撤回, 解绑审核中, 已解绑. An approved house is called 已绑定, because only an application is
 * decided on.
 */
export const stateTagOf = (
  subject: 'house' | 'application',
  state: ShownState,
): { readonly word: string; readonly kind: TagKind } => ({
  word: subject === 'house' && state === 'approved' ? '已绑定' : bindingStates.show(state),
  kind: isKnown(state) ? KINDS[state] : 'neutral',
})

type ApplicationType = (typeof applicationTypes.words)[number]

const PURPOSES: Readonly<Record<ApplicationType, string>> = {
  bindOwner: '以业主身份申请绑定',
  bindTenant: '以租客身份申请绑定',
  bindFamily: '以家属身份申请绑定',
  replaceOwner: '以新业主身份申请绑定',
  unbindOwner: '以业主身份申请解绑',
  unbindTenant: '以租客身份申请解绑',
  unbindFamily: '以家属身份申请解绑',
  changeHouse: '申请修改房屋信息',
  changePerson: '申请更正个人信息',
}

/** What an application of this type asks for, such as 以租客身份申请绑定. The words fit every state. */
export const purposeOfType = (type: ApplicationType): string => PURPOSES[type]

const SENTENCE = /^(?:(.+)的)?([^的]{1,12})正在申请/

/** The house that a backend's sentence names: 晨曦家园1栋1单元1楼101号的业主正在申请：业主绑定 → 晨曦家园1栋1单元1楼101号. */
export const houseInSentence = (sentence: string): string =>
  SENTENCE.exec(sentence)?.[1] ?? sentence.replace('正在申请', '申请')

/** What an application asks for, read from a backend's text: 丈夫正在申请：家属绑定 → 以丈夫身份申请绑定. Undefined if the text names no documented type. */
export function purposeOf(text: string): string | undefined {
  const type = applicationTypes.words.find((word) => text.includes(applicationTypes.label(word)))
  if (!type) return undefined
  const who = SENTENCE.exec(text)?.[2]
  const role = type === 'bindFamily' && roles.words.find((word) => roles.label(word) === who)
  return role ? `以${roles.label(role)}身份申请绑定` : PURPOSES[type]
}
