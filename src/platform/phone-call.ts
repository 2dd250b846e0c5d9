import Taro from '@tarojs/taro'

/** Opens the phone with this number. `refused`: it did not open. `cancelled`: the person closed it again. Never rejects. */
export async function callPhone(phoneNumber: string): Promise<'called' | 'cancelled' | 'refused'> {
  try {
    await Taro.makePhoneCall({ phoneNumber })
    return 'called'
  } catch (error) {
    return String((error as { errMsg?: string }).errMsg).includes('cancel') ? 'cancelled' : 'refused'
  }
}
