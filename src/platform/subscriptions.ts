import Taro from '@tarojs/taro'

/** Whether there are messages to ask for at all. */
export const canSubscribe: boolean = true

/** WeChat's sheet for one message template. Only in a tap, or in the callback of a payment. Never rejects. */
export async function requestSubscription(template: string): Promise<void> {
  try {
    // Taro's type wants Alipay's list as well.
    await Taro.requestSubscribeMessage({ tmplIds: [template] } as Taro.requestSubscribeMessage.Option)
  } catch {
    // Messages are switched off, or the base library knows none: nothing is lost but the message.
  }
}

/** Refused once and for all, all messages or one of these: WeChat does not ask any more. */
export async function areMessagesOff(templates: readonly string[]): Promise<boolean> {
  const answer = await Taro.getSetting({ withSubscriptions: true }).catch(() => undefined)
  // itemSettings is missing while nothing was decided for good.
  const setting = answer?.subscriptionsSetting as Partial<Taro.SubscriptionsSetting> | undefined
  if (setting?.mainSwitch === false) return true
  return templates.some((template) => setting?.itemSettings?.[template] === 'reject')
}

/** WeChat's page where messages are switched on and off. */
export async function openMessageSettings(): Promise<void> {
  await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined)
}
