// The sentences of the pages of one house and of one application. They are not in messages.ts, because the tabs load that file in the main
// package.
import { failedWith, isUnknownOutcome, sentenceOf } from '@/api/errors'
import { isKnown } from '@/contract/core/values'
import type { BindingState } from '@/contract/core/vocabulary'
import { cancelApplication } from '@/contract/weapp/application'
import { houseDetail } from '@/contract/weapp/houses'
import { formatCalendarDate } from '@/shared/dates'
import { maskNumbers } from '@/shared/mask'
import type { ShownState } from '@/shared/state-tag'
import type { ApplicationDetail } from './detail-queries'

/** The next step for each state, in a sentence. */
const NEXT_STEPS: Readonly<Record<BindingState, string>> = {
  pending: '物业会核对您提交的信息。审核通过后，这套房屋会出现在“我的房屋”里，请等待审核，无需其他操作。',
  rejected: '请按上面的原因准备好信息，再重新申请。如有疑问，请联系小区物业服务中心。',
  approved: '这套房屋已经在“我的房屋”里。',
  withdrawn: '这次申请不再审核。需要绑定这套房屋时，可以重新申请。',
  unbinding: '物业会核对解绑申请。通过前，您仍是这套房屋的成员。',
  unbound: '您已不再是这套房屋的成员。需要时可以重新申请。',
}

export const nextStep = (state: ShownState): string =>
  isKnown(state) ? NEXT_STEPS[state] : '物业系统用了一个新的说法，下一步怎么办请联系小区物业服务中心。'

/** What a member who cannot use the app yet has to do. */
export const HOW_TO_REGISTER = '请家人用登记的手机号注册小程序并验证，之后就能使用'

export const HOUSE_NOT_MINE = '您没有绑定这套房屋，或已经不再是它的成员'

export const isNotMember = (error: unknown): boolean => failedWith(error, houseDetail, 'notMember')

/** Labels of numbers that identify a person. Such numbers are masked. */
const IS_IDENTITY = /身份证|证件|手机|电话/

/** The backend's names of what was submitted that the form calls otherwise. */
const OUR_LABELS: Readonly<Record<string, string>> = { 角色: '身份', 房屋状态: '房屋现状' }

/** A day as people read it; a number by which somebody is known in part only. */
const shownValue = (label: string, value: string): string =>
  IS_IDENTITY.test(label) ? maskNumbers(value) : formatCalendarDate(value)

/** What was submitted, as rows. Empty values and addresses of pictures are left out. */
export const submittedFacts = ({ submitted }: ApplicationDetail): (readonly [string, string])[] =>
  Object.entries(submitted)
    .filter(([, value]) => value.trim() !== '' && !/^(?:https?:)?\//.test(value))
    .map(([label, value]) => [OUR_LABELS[label] ?? label, shownValue(label, value)] as const)

/** The sentence for an error of withdrawing an application. The list is read again in any case. */
export function cancelSentence(error: unknown): string {
  if (failedWith(error, cancelApplication, 'decided'))
    return '物业已经处理了这条申请，不能再撤回。下面是最新的结果。'
  if (failedWith(error, cancelApplication, 'notFound')) return '这条申请已经不在了，请返回列表查看。'
  if (isUnknownOutcome(error)) return '网络中断，不确定是否已经撤回。请以下面重新读取的状态为准。'
  return sentenceOf(error)
}
