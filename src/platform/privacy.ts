import Taro from '@tarojs/taro'

interface PrivacySetting {
  readonly needAuthorization: boolean
  readonly privacyContractName: string
}

/** WeChat's privacy setting; undefined in base libraries before 2.32.3, which have no privacy agreement. */
function setting(): Promise<PrivacySetting | undefined> {
  return new Promise((resolve) => {
    if (!Taro.canIUse('getPrivacySetting')) return resolve(undefined)
    Taro.getPrivacySetting({ success: resolve, fail: () => resolve(undefined) })
  })
}

/** Asks for consent by WeChat's own dialog, if it was not given yet. To be called before the camera or the album is used. */
export async function ensurePrivacy(): Promise<'agreed' | 'refused'> {
  const state = await setting()
  if (!state?.needAuthorization) return 'agreed'
  return new Promise((resolve) =>
    Taro.requirePrivacyAuthorize({ success: () => resolve('agreed'), fail: () => resolve('refused') }),
  )
}

/** The name of the privacy contract at WeChat, such as 《万家小程序隐私保护指引》; undefined if there is none. */
export const privacyContractName = async (): Promise<string | undefined> =>
  (await setting())?.privacyContractName

/** Opens the page of the privacy contract; gives false if there is none. */
export function openPrivacyContract(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!Taro.canIUse('openPrivacyContract')) return resolve(false)
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** The person's answer. For `agree` WeChat checks that the button of this id is on the screen. */
export type PrivacyAnswer =
  { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' }

/** Calls `ask` when WeChat wants the app to ask for consent, before a call that uses the camera or the album; once per waiting call. */
export function onPrivacyQuestion(ask: (answer: (answer: PrivacyAnswer) => void) => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => ask((answer) => resolve(answer)))
}
