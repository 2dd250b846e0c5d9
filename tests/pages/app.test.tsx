import { pages } from '@/routes/pages'
import { act, screen } from '@testing-library/react'
import MePage from '@/pages/tabs/me/index'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { playTaro, router } from '~tests/support/taro'

type Resolve = (answer: unknown) => void

/** WeChat asks the privacy question. Gives the function that WeChat calls before a photo is taken. */
async function openWithPrivacy(contract = true, options: PageOptions = {}) {
  let ask: (resolve: Resolve) => void = () => undefined
  const before = () =>
    playTaro({
      onNeedPrivacyAuthorization: (listener: typeof ask) => void (ask = listener),
      openPrivacyContract: ({ success, fail }: { success: () => void; fail: () => void }) =>
        contract ? success() : fail(),
    })
  const page = await renderPage(<MePage />, { url: `/${pages.me.path}`, before, ...options })
  const answers: unknown[] = []
  const takePhoto = () => act(async () => ask((answer) => void answers.push(answer)))
  return { ...page, answers, takePhoto }
}

describe('第一次使用相机或相册之前', () => {
  test('先说明用途，同意后继续', async () => {
    const { user, answers, takePhoto } = await openWithPrivacy()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await takePhoto()
    expect(screen.getByRole('dialog', { name: '隐私授权' })).toBeInTheDocument()
    const agree = screen.getByRole('button', { name: '同意并继续' })
    await user.click(agree)
    expect(answers).toEqual([{ event: 'agree', buttonId: agree.id }])
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('可以不同意，也说明了之后怎么办', async () => {
    const { user, answers, takePhoto } = await openWithPrivacy()
    await takePhoto()
    expect(screen.getByText(/手动填写或到现场办理/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '不同意' }))
    expect(answers).toEqual([{ event: 'disagree' }])
  })

  test('几个调用同时在等时只问一次，答复给每一个', async () => {
    const { user, answers, takePhoto } = await openWithPrivacy()
    await takePhoto()
    await takePhoto()
    await user.click(screen.getByRole('button', { name: '同意并继续' }))
    expect(answers).toHaveLength(2)
  })

  test('可以先看协议，协议打不开时看我们自己的隐私说明', async () => {
    const { user, takePhoto } = await openWithPrivacy(false)
    await takePhoto()
    await user.click(screen.getByRole('link'))
    expect(router.current.path).toBe(pages.privacy.path)
  })
})
