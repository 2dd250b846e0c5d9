import Taro from '@tarojs/taro'

interface PrivacySetting {
  readonly needAuthorization: boolean
  readonly privacyContractName: string
}

/** Base libraries before 2.32.3 know no privacy agreement; nothing is asked there. */
function setting(): Promise<PrivacySetting | undefined> {
  return new Promise((resolve) => {
    if (!Taro.canIUse('getPrivacySetting')) return resolve(undefined)
    Taro.getPrivacySetting({ success: resolve, fail: () => resolve(undefined) })
  })
}

/** Asks once, by WeChat's own dialog, before the first camera or album call. */
export async function ensurePrivacy(): Promise<'agreed' | 'refused'> {
  const state = await setting()
  if (!state?.needAuthorization) return 'agreed'
  return new Promise((resolve) =>
    Taro.requirePrivacyAuthorize({ success: () => resolve('agreed'), fail: () => resolve('refused') }),
  )
}

/** The name of the contract at WeChat, such as 《万家小程序隐私保护指引》; undefined where there is none. */
export const privacyContractName = async (): Promise<string | undefined> =>
  (await setting())?.privacyContractName

/** Opens the contract's own page; false when there is none. */
export function openPrivacyContract(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!Taro.canIUse('openPrivacyContract')) return resolve(false)
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** What the person pressed; WeChat checks that the agreeing button really is on the screen. */
export type PrivacyAnswer =
  { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' }

/** WeChat asks us to ask, before the first call that touches camera or album. Several waiting calls ask once each. */
export function onPrivacyQuestion(ask: (answer: (answer: PrivacyAnswer) => void) => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => ask((answer) => resolve(answer)))
}
