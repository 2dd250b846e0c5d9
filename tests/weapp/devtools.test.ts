// The form for a house through WeChat's own automator, which drives DevTools. Where there is no DevTools, the host speaks its protocol.
import assert from 'node:assert/strict'
import { pages } from '../../src/routes/pages'
import { devtoolsFinger } from '../../tools/journeys/drivers/devtools-finger'
import { DIST } from '../../tools/journeys/drivers/stage'
import { submit, toReview } from '../../tools/journeys/onboarding'
import { startAutomatorBridge } from '../../tools/weapp-host/driver/automator-bridge'
import { devtoolsMiniProgram } from '../../tools/weapp-host/driver/devtools-mini-program'
import { journeys } from './support/journeys'

const journey = journeys()

journey('官方 automator 走完表单并提交，物业收到申请', { wxCode: 'wx:resident-new' }, async (resident) => {
  await resident.see('绑定房屋')
  const bridge = await startAutomatorBridge(resident.app)
  try {
    const program = await devtoolsMiniProgram(DIST, { wsEndpoint: bridge.wsEndpoint })
    const finger = devtoolsFinger(program, {
      page: '.wh-scroll',
      lastCode: (number) => resident.lastCode(number),
    })
    await program.open(pages.form.url())
    await finger.atStep('验证手机号')
    await toReview(finger, { source: 'samples' })
    await submit(finger)
    await program.close()
  } finally {
    await bridge.close()
  }
  const [application] = await resident.door<{ state: string }[]>('applications')
  assert.equal(application?.state, 'pending')
})
