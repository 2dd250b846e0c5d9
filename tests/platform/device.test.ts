import { ApiError } from '@/api/errors'
import { onAppVisibility } from '@/platform/app-visibility'
import { onSystemTheme, systemTextScale, systemTheme } from '@/platform/appearance'
import { allowedBase, baseUrls, isMock, isWeapp } from '@/platform/env'
import { confirm, hideLoading, showLoading, toast } from '@/platform/feedback'
import { checkNetwork, isOnline, onNetworkChange } from '@/platform/network'
import { cameraPermission, openSettings } from '@/platform/permission'
import { choosePersona, persona, playPersona } from '@/platform/persona'
import { ensurePrivacy, openPrivacyContract, privacyContractName } from '@/platform/privacy'
import { watchUpdates } from '@/platform/update'
import { wxCode } from '@/platform/wx-login'
import { device, dialogs, playTaro } from '../support/taro'

describe('构建的地址', () => {
  test('测试用的是本机的模拟服务', () => {
    expect([isWeapp, isMock]).toEqual([true, true])
    expect(baseUrls.weapp).toMatch(/^http:\/\/127\.0\.0\.1:/)
  })

  test.each(['http://develop.example.com', 'ftp://x', ''])('R24 正式的小程序拒绝 %p', (base) =>
    expect(() => allowedBase(base, { weapp: true, mock: false })).toThrow('not an https address'),
  )

  test('R24 https、模拟版与浏览器自己的地址都可以', () => {
    expect(allowedBase('https://tc.example.com', { weapp: true, mock: false })).toBe('https://tc.example.com')
    expect(allowedBase('http://127.0.0.1:9527', { weapp: true, mock: true })).toBe('http://127.0.0.1:9527')
    expect(allowedBase('', { weapp: false, mock: false })).toBe('')
  })
})

describe('微信登录码', () => {
  test('取得微信给的码', async () => expect(await wxCode()).toBe('wx-code-1'))

  test('模拟版里测试员选的人先于微信的回答，每次的码都不同，重新打开后还在', async () => {
    playPersona()
    expect(await wxCode()).toBe('wx-code-1')
    choosePersona('resident-tenant')
    const codes = [await wxCode(), await wxCode()]
    expect(new Set(codes).size).toBe(2)
    for (const code of codes) expect(code).toMatch(/^wx:resident-tenant:.+/)
    expect(persona()).toBe('resident-tenant')
  })

  test('取不到是网络的问题', async () => {
    device.loginCode = undefined
    const error: unknown = await wxCode().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ kind: 'offline' })
  })
})

describe('隐私授权', () => {
  test('不需要授权时直接可用', async () => expect(await ensurePrivacy()).toBe('agreed'))

  test('需要时询问，同意与拒绝分得清', async () => {
    device.needsPrivacy = true
    expect(await ensurePrivacy()).toBe('agreed')
    device.privacyAgreed = false
    expect(await ensurePrivacy()).toBe('refused')
  })

  test('没有这个接口的旧版微信不拦人', async () => {
    playTaro({ canIUse: () => false })
    device.needsPrivacy = true
    expect(await ensurePrivacy()).toBe('agreed')
    expect(await privacyContractName()).toBeUndefined()
    expect(await openPrivacyContract()).toBe(false)
  })

  test('指引的名字与页面', async () => {
    expect(await privacyContractName()).toBe('隐私保护指引')
    expect(await openPrivacyContract()).toBe(true)
  })
})

describe('权限', () => {
  test('允许、拒绝、没有问过', async () => {
    expect(await cameraPermission()).toBe('granted')
    device.settings = { 'scope.camera': false }
    expect(await cameraPermission()).toBe('denied')
    expect(await openSettings()).toBe(false)
    device.settings = {}
    expect(await cameraPermission()).toBe('unasked')
  })
})

describe('提示', () => {
  test('只说一句话', () => {
    toast('已保存')
    expect(dialogs.toasts).toEqual(['已保存'])
  })

  test('询问：同意为真，关掉与出错为假', async () => {
    dialogs.answerModal(true)
    dialogs.answerModal(false)
    const question = { title: '退出登录？', confirmText: '退出', danger: true }
    expect([await confirm(question), await confirm(question)]).toEqual([true, false])
    playTaro({ showModal: () => Promise.reject(new Error('fail')) })
    expect(await confirm(question)).toBe(false)
  })

  test('等待时盖住页面', () => {
    showLoading('正在上传')
    hideLoading()
    expect(dialogs.loadings).toEqual(['正在上传'])
  })
})

describe('网络与前后台', () => {
  test('网络变化被听到，退订后不再听', async () => {
    const heard: boolean[] = []
    const stop = onNetworkChange((online) => heard.push(online))
    device.setNetwork('none')
    expect(isOnline()).toBe(false)
    device.setNetwork('wifi')
    stop()
    device.setNetwork('none')
    expect(heard).toEqual([false, true])
    expect(await checkNetwork()).toBe(false)
    device.network = '4g'
    expect(await checkNetwork()).toBe(true)
  })

  test('应用到前台与到后台', () => {
    const seen: boolean[] = []
    const stop = onAppVisibility((visible) => seen.push(visible))
    device.hideApp()
    device.showApp()
    stop()
    device.hideApp()
    expect(seen).toEqual([false, true])
  })
})

describe('外观', () => {
  test('跟随微信的深色与字号', () => {
    expect([systemTheme(), systemTextScale()]).toEqual(['light', 'normal'])
    device.theme = 'dark'
    device.fontSizeSetting = 19
    expect([systemTheme(), systemTextScale()]).toEqual(['dark', 'large'])
    device.fontSizeSetting = 23
    expect(systemTextScale()).toBe('larger')
  })

  test('主题可以退订', () => {
    expect(() => onSystemTheme(() => undefined)()).not.toThrow()
  })
})

describe('新版本', () => {
  test('同意后启用，不同意不启用', async () => {
    let answer = false
    watchUpdates(async () => answer)
    device.updateReady()
    await Promise.resolve()
    expect(device.updatesApplied).toBe(0)
    answer = true
    device.updateReady()
    await Promise.resolve()
    await Promise.resolve()
    expect(device.updatesApplied).toBe(1)
  })
})
