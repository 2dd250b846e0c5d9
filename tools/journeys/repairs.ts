import type { Phone } from './phone'

export const PROBLEM = '阳台的门关不严，刮风时响'

/** Chooses what is broken, level by level, and describes it. */
export async function describeRepair(phone: Phone, text = PROBLEM): Promise<void> {
  for (const name of ['室内', '门窗', '关不严']) await phone.choose(name)
  await phone.fill('问题描述', text)
}
