import { isCancelled, MediaFailure } from '@/platform/media-failure'
import { hasLiveCamera, takePhoto } from '@/platform/camera.h5'
import { chooseImage, pictureToSend, readBase64 } from '@/platform/media.h5'
import { playVideo } from '@/platform/video.h5'
import { watchMissingCode } from '@/platform/missing-code.h5'
import { isOnline, onNetworkChange } from '@/platform/network.h5'
import { canOpenSettings, openSettings } from '@/platform/permission.h5'
import { ensurePrivacy, openPrivacyContract } from '@/platform/privacy.h5'
import { device, dialogs, playTaro } from '../support/taro'

// The browser's implementation of the platform.

/** Loads the page at that address. */
async function load(address: string) {
  window.history.replaceState(null, '', address)
  jest.resetModules()
  const { persona, choosePersona } = await import('@/platform/persona.h5')
  const { wxCode } = await import('@/platform/wx-login.h5')
  const { storageOwner } = await import('@/platform/storage-owner.h5')
  return { persona, choosePersona, wxCode, storageOwner }
}
afterEach(() => window.history.replaceState(null, '', '/'))

describe('扮演谁', () => {
  test('没有选过时是游客', async () => expect((await load('/')).persona()).toBe('visitor'))

  test.each([
    '/?persona=resident-owner',
    '/?persona=resident-owner#/pages/tabs/home/index',
    '/#/pages/tabs/home/index?persona=resident-owner',
  ])('地址 %s 选定业主，以后也记得', async (address) => {
    expect((await load(address)).persona()).toBe('resident-owner')
    expect((await load('/')).persona()).toBe('resident-owner')
  })

  test('地址里的怪名字不算', async () => expect((await load('/?persona=a%2Fb')).persona()).toBe('visitor'))

  test('打开着的页面不中途换人', async () => {
    const { persona } = await load('/?persona=resident-owner')
    persona()
    window.history.replaceState(null, '', '/?persona=resident-new')
    expect(persona()).toBe('resident-owner')
  })

  test('测试台换人马上生效，刷新后还是那个人', async () => {
    const { persona, choosePersona, wxCode, storageOwner } = await load('/?persona=resident-owner')
    persona()
    choosePersona('resident-new')
    expect(await wxCode()).toMatch(/^wx:resident-new:/)
    expect(storageOwner()).toBe('resident-new/')
    expect((await load('/')).persona()).toBe('resident-new')
  })

  test('每次登录的码都不同，都属于同一个人', async () => {
    const { wxCode } = await load('/?persona=resident-tenant')
    const codes = [await wxCode(), await wxCode()]
    expect(new Set(codes).size).toBe(2)
    for (const code of codes) expect(code).toMatch(/^wx:resident-tenant:.+/)
  })

  test('各人的存储互不相见', async () => {
    const owner = (await load('/?persona=resident-owner')).storageOwner()
    const tenant = (await load('/?persona=resident-tenant')).storageOwner()
    expect(owner).not.toBe(tenant)
  })
})

describe('用哪一个后端', () => {
  const started = async (address: string) => {
    window.history.replaceState(null, '', address)
    jest.resetModules()
    const start = jest.fn(() => Promise.resolve())
    jest.doMock('~mock/runtimes/browser', () => ({ start }))
    const { networkReady } = await import('@/platform/network-gate.h5')
    await networkReady
    return start.mock.calls.length
  }

  test('没有启动成功时说出真正的原因和出路，不说网络未连接', async () => {
    window.history.replaceState(null, '', '/')
    jest.resetModules()
    jest.doMock('~mock/runtimes/browser', () => ({ start: () => Promise.reject(new Error('坏了')) }))
    const { networkReady } = await import('@/platform/network-gate.h5')
    await expect(networkReady).rejects.toThrow('坏了')
    const note = document.querySelector('[role=alert]')
    expect(note?.textContent).toMatch(/模拟后端没有启动（Error: 坏了）。请刷新页面/)
    note?.remove()
  })

  test('页面自己的', async () => expect(await started('/#/pages/tabs/home/index')).toBe(1))
  test('模拟服务器打开的页面用服务器的', async () =>
    expect(await started('/app/?backend=server#/pages/tabs/home/index')).toBe(0))
})

describe('不让网页存东西的浏览器', () => {
  const real = Object.getOwnPropertyDescriptor(window, 'localStorage')
  afterEach(() => real && Object.defineProperty(window, 'localStorage', real))

  async function withStorage(descriptor: PropertyDescriptor) {
    jest.resetModules()
    Object.defineProperty(window, 'localStorage', { configurable: true, ...descriptor })
    await import('@/platform/polyfill/local-storage.h5')
  }
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }

  test('连名字都不能提的：换成内存里的，读写和列出都照常', async () => {
    await withStorage({ get: refuse })
    localStorage.setItem('wanjia/a', '1')
    localStorage.setItem('wanjia/b', '2')
    localStorage.removeItem('wanjia/b')
    expect(Object.keys(localStorage)).toEqual(['wanjia/a'])
    expect([localStorage.getItem('wanjia/a'), localStorage.getItem('toString')]).toEqual(['1', null])
    localStorage.clear()
    expect(localStorage.key(0)).toBeNull()
  })

  test('只是满了的：留着原来的，里面的东西还读得到', async () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    await withStorage({ value: full })
    expect(window.localStorage).toBe(full)
  })

  test('好用的不动', async () => {
    const before = window.localStorage
    jest.resetModules()
    await import('@/platform/polyfill/local-storage.h5')
    expect(window.localStorage).toBe(before)
  })
})

describe('图片', () => {
  test('选图、拍照都走浏览器的文件框，关掉是取消', async () => {
    device.photos = ['blob:1', 'blob:2']
    await expect(chooseImage({ source: 'album' })).resolves.toEqual({ path: 'blob:1' })
    expect(hasLiveCamera).toBe(false)
    await expect(takePhoto()).resolves.toEqual({ path: 'blob:2' })
    expect(isCancelled(await takePhoto().catch((error: unknown) => error))).toBe(true)
  })

  test('文件框没有打开是失败', async () => {
    playTaro({ chooseImage: () => Promise.reject({ errMsg: 'chooseImage:fail' }) })
    const error: unknown = await chooseImage({ source: 'album' }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(MediaFailure)
    expect(error).toMatchObject({ reason: 'failed' })
  })

  test('够小、里面没有别的信息的不压缩', async () => {
    const file = {
      path: `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 0xff, 0xd9]).toString('base64')}`,
    }
    await expect(pictureToSend(file, 500)).resolves.toBe(file)
  })

  test('空文件不是图片', async () => {
    const error: unknown = await pictureToSend({ path: 'data:image/jpeg;base64,' }, 500).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({ reason: 'noPicture' })
  })

  test('文件不在了是失败', async () => {
    const error: unknown = await readBase64({ path: 'blob:http://localhost/gone' }).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({ reason: 'failed' })
  })
})

test('隐私协议与设置页只在微信里有', async () => {
  expect(await ensurePrivacy()).toBe('agreed')
  expect([await openPrivacyContract(), canOpenSettings, await openSettings()]).toEqual([false, false, false])
})

test('网络变化由浏览器告知', () => {
  const heard: boolean[] = []
  const stop = onNetworkChange((online) => heard.push(online))
  window.dispatchEvent(new Event('offline'))
  window.dispatchEvent(new Event('online'))
  stop()
  window.dispatchEvent(new Event('offline'))
  expect(heard).toEqual([false, true])
  expect(isOnline()).toBe(true)
})

test('没有网络时打开没下载过的页面：说出来，地址回到原来的页面；别的错误不管', () => {
  const back = jest.spyOn(window.history, 'back').mockImplementation()
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  document.body.innerHTML = '<div class="taro_page"></div>'
  watchMissingCode()
  const rejected = (reason: unknown) =>
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }))
  rejected(new Error('something else'))
  expect(dialogs.toasts).toEqual([])
  rejected(new Error('ChunkLoadError: Loading chunk 137 failed.'))
  expect(dialogs.toasts).toEqual(['没有网络，这个页面还没有下载，请联网后再打开'])
  expect(back).toHaveBeenCalledTimes(1)
})

test('浏览器里视频在页面上放，关掉就没有了', () => {
  playVideo('/file/data/video.mp4')
  const cover = document.querySelector('[role="dialog"]')
  expect(cover?.querySelector('video')?.getAttribute('src')).toBe('/file/data/video.mp4')
  cover?.querySelector('button')?.click()
  expect(document.querySelector('[role="dialog"]')).toBeNull()
})
