import Taro from '@tarojs/taro'

/** Tells whether the platform can send messages at all. */
export const canSubscribe: boolean = true

/** Opens WeChat's question for one message template. Only within a tap or the callback of a payment. Never rejects. */
export async function requestSubscription(template: string): Promise<void> {
  try {
    // Taro's type also demands a list for Alipay.
    await Taro.requestSubscribeMessage({ tmplIds: [template] } as Taro.requestSubscribeMessage.Option)
  } catch {
    // Messages are switched off or not supported. Only the message is lost.
  }
}

/** Tells whether the person has refused all messages or one of these for good, so that WeChat does not ask any more. */
export async function areMessagesOff(templates: readonly string[]): Promise<boolean> {
  const answer = await Taro.getSetting({ withSubscriptions: true }).catch(() => undefined)
  // WeChat leaves itemSettings out until something was decided for good.
  const setting = answer?.subscriptionsSetting as Partial<Taro.SubscriptionsSetting> | undefined
  if (setting?.mainSwitch === false) return true
  return templates.some((template) => setting?.itemSettings?.[template] === 'reject')
}

/** Opens WeChat's page on which messages are switched on and off. */
export async function openMessageSettings(): Promise<void> {
  await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined)
}
