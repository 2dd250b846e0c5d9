import { pages } from '@/routes/pages'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { loginByWxCode } from '@/contract/weapp/token'
import FormPage from '@/pages/onboarding/form/index'
import { drafts } from '@/features/onboarding/draft'
import { subscribeTemplates } from '@/platform/env'
import { call, session } from '@/session/backend'
import { provenPhone, rememberProvenPhone } from '@/session/proven-phone'
import { useSentCodes } from '@/session/sms-codes'
import {
  answerRest,
  at,
  CARD,
  fill,
  fillForm,
  chooseIdCard,
  chooseFacePhoto,
  MY_PHONE,
  OWNED,
  OWNERS_PHONE,
  pickHouse,
  sentCalls,
  startAt,
  tap,
  tick,
  verifyPhone,
} from '~tests/features/onboarding/journey'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { device, playTaro, router } from '~tests/support/taro'

jest.setTimeout(60_000)

const open = (options: PageOptions = {}) =>
  renderPage(<FormPage />, { persona: 'resident-new', url: pages.form.url(), ...options })

const openReview = () => open({ before: startAt('review') })

const stored = () => JSON.stringify({ ...localStorage })

const applications = (page: Page) => page.mock.door<{ state: string }[]>('applications')

test('这次打开时用验证码登录过的手机号已经填好，只要再收一次验证码；退出登录就没有了', async () => {
  rememberProvenPhone(MY_PHONE)
  const page = await open()
  expect(await screen.findByLabelText('手机号')).toHaveValue(MY_PHONE)
  await tap(page, '获取验证码')
  await waitFor(() => expect(screen.getByLabelText('验证码')).toHaveFocus())
  act(() => session.signOut())
  expect(provenPhone()).toBeUndefined()
})

describe('从头到尾', () => {
  test('填完七步并提交：告诉下一步，申请在等审核，表单清空', async () => {
    const page = await open()
    await at('验证手机号')
    await fillForm(page)
    await tap(page, '提交审核')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
    expect(screen.getByText('晨曦家园10栋2单元5楼501号')).toBeInTheDocument()
    const [application] = await applications(page)
    expect(application).toMatchObject({ type: '业主绑定', state: 'pending', applicant: CARD.name })
    expect(drafts.form.getState().values).toEqual({ nation: '汉' })
    expect(stored()).not.toContain('onboarding-draft')
    await tap(page, '查看审核进度')
    expect(router.current.path).toBe(pages.houses.path)
  })

  test('提交以后的第一次点按问一次微信通知，问完照常离开', async () => {
    const asked = jest.fn(() => Promise.reject(new Error('refused')))
    Object.assign(subscribeTemplates, { application: 'T-application' })
    playTaro({ requestSubscribeMessage: asked })
    const page = await open({ before: startAt('review') })
    await tap(page, '提交审核')
    await screen.findByText('已提交，等待物业审核')
    expect(asked).not.toHaveBeenCalled()
    await tap(page, '返回首页')
    expect(asked).toHaveBeenCalledWith({ tmplIds: ['T-application'] })
    expect(router.current.path).toBe(pages.home.path)
    Reflect.deleteProperty(subscribeTemplates, 'application')
  })

  test('R21 R25 走完已有业主的全程：业主完整手机号、身份证号都不在存储、日志和屏幕上', async () => {
    const logs: string[] = []
    for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const) {
      jest.spyOn(console, level).mockImplementation((...parts) => void logs.push(parts.map(String).join(' ')))
    }
    const written = jest.spyOn(Storage.prototype, 'setItem')
    const shown: string[] = []
    const watcher = new MutationObserver(() => shown.push(document.body.innerHTML))
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })

    const page = await open()
    await verifyPhone(page)
    await pickHouse(page, OWNED)
    await tick(page, /和现在的业主一起绑定/)
    await tap(page, '获取验证码')
    await screen.findByText(/前有效/)
    expect(JSON.stringify(useSentCodes.getState())).not.toContain(OWNERS_PHONE)
    await fill(page, '业主验证码', (await page.mock.lastCode(OWNERS_PHONE)).code)
    await tap(page, '验证')
    await tick(page, /您租住在这里/)
    await tap(page, '下一步')
    await chooseFacePhoto(page)
    expect(JSON.stringify(drafts.form.getState())).not.toContain(OWNERS_PHONE)
    const { photo = 'no photo' } = drafts.form.getState().values
    await chooseIdCard(page)
    await answerRest(page)
    await tap(page, '提交审核')
    await screen.findByText('已提交，等待物业审核')
    watcher.disconnect()

    const everStored = written.mock.calls.map(([, value]) => value).join() + stored()
    for (const secret of [OWNERS_PHONE, MY_PHONE, CARD.idNumber, CARD.name, photo]) {
      expect(everStored).not.toContain(secret)
      expect(logs.join()).not.toContain(secret)
    }
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.join()).not.toContain(OWNERS_PHONE)
    expect((await applications(page))[0]).toMatchObject({ type: '租客绑定', state: 'pending' })
  })
})

describe('核对并提交', () => {
  test('分组列出所填，修改一组后直接回到核对', async () => {
    const page = await openReview()
    expect(await screen.findByText(CARD.idNumber)).toBeInTheDocument()
    expect(screen.getByText('190****0020')).toBeInTheDocument()
    await tap(page, '修改其他信息')
    await fill(page, '职业', '会计')
    await tap(page, '下一步')
    await at('核对并提交')
    expect(screen.getByText('会计')).toBeInTheDocument()
  })

  test('上一步一路退回手机号，再回来，什么都没丢', async () => {
    const page = await openReview()
    for (const step of ['其他信息', '身份证信息', '人脸照片', '与房屋的关系', '选择房屋', '验证手机号']) {
      await tap(page, '上一步')
      await at(step)
    }
    expect(screen.queryByRole('button', { name: '上一步' })).not.toBeInTheDocument()
    expect(screen.getByText('已验证')).toBeInTheDocument()
    await tap(page, '下一步')
    await at('核对并提交')
    expect(screen.getByText(CARD.address)).toBeInTheDocument()
  })

  test('连点两次提交只发一次', async () => {
    const page = await openReview()
    const submit = await screen.findByRole('button', { name: '提交审核' })
    act(() => {
      fireEvent.click(submit)
      fireEvent.click(submit)
    })
    await screen.findByText('已提交，等待物业审核')
    expect(await sentCalls(page, 'weapp.submitForm')).toBe(1)
  })

  test('后台不接受：显示原因，表单保留', async () => {
    const page = await openReview()
    await page.fault('weapp.submitForm', 'failure', { failure: 'invalid' })
    await tap(page, '提交审核')
    expect(await screen.findByText('没有填写姓名')).toBeInTheDocument()
    expect(screen.getByText(CARD.idNumber)).toBeInTheDocument()
    await tap(page, '提交审核')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  })

  test('没有网络：说明原因，一按再发', async () => {
    const page = await openReview()
    act(() => device.setNetwork('none'))
    await page.fault('weapp.submitForm', 'offline')
    await tap(page, '提交审核')
    expect(await screen.findByRole('alert')).toHaveTextContent('网络未连接，请检查网络后重试')
    act(() => device.setNetwork('wifi'))
    await tap(page, '提交审核')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  })

  test('这套房屋已有我的申请：带去房屋列表，表单清空', async () => {
    const page = await openReview()
    await page.fault('weapp.submitForm', 'failure', { failure: 'alreadyApplied' })
    await tap(page, '提交审核')
    expect(await screen.findByText('您已提交过该房屋的申请，请等待审核')).toBeInTheDocument()
    await tap(page, '查看我的房屋')
    expect(router.current.path).toBe(pages.houses.path)
    expect(drafts.form.getState().house).toBeUndefined()
  })

  test('这个账号已经录入过：带去绑定更多房屋', async () => {
    const page = await openReview()
    await page.fault('weapp.submitForm', 'failure', { failure: 'alreadyActivated' })
    await tap(page, '提交审核')
    await tap(page, '去绑定更多房屋')
    await waitFor(() => expect(router.moves.at(-1)).toEqual(['redirectTo', pages.bindMore.url()]))
  })

  test('结果不明：说明先去核对，不自动重发，离开再回来仍然记得，核对后由本人决定重发', async () => {
    const page = await openReview()
    await page.fault('weapp.submitForm', 'offline')
    await tap(page, '提交审核')
    expect(await screen.findByText(/不确定申请是否已提交/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '提交审核' })).toBeDisabled()
    expect(await sentCalls(page, 'weapp.submitForm')).toBe(1)
    await tap(page, '去「房屋」核对')
    expect(router.current.path).toBe(pages.houses.path)
    page.unmount()

    const again = await open()
    expect(await screen.findByText(/不确定申请是否已提交/)).toBeInTheDocument()
    await tap(again, '没有这条申请，重新提交')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  })
})

describe('登录中途失效', () => {
  test('令牌丢失后自动续上，提交一次成功，什么都没丢', async () => {
    const page = await openReview()
    await page.fault('weapp.submitForm', 'tokenLost')
    await tap(page, '提交审核')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
    expect((await applications(page)).filter(({ state }) => state === 'pending')).toHaveLength(2)
  })

  test('续不上时去登录，回来后表单原样，再提交成功', async () => {
    const page = await openReview()
    await screen.findByText(CARD.idNumber)
    await page.fault('weapp.submitForm', 'tokenLost')
    await page.fault('weapp.refreshToken', 'failure', { failure: 'tooOld' })
    await page.fault('weapp.loginByWxCode', 'failure', { failure: 'visitor' })
    await tap(page, '提交审核')
    expect(await screen.findByText(/登录已失效/)).toBeInTheDocument()
    await waitFor(() => expect(router.current.path).toBe(pages.login.path))
    expect(screen.getByText(CARD.idNumber)).toBeInTheDocument()

    // Signs in as the login page does, which then leads back here.
    const answer = await call(loginByWxCode, { wxCode: 'wx:resident-new' })
    act(() => session.startSession(answer))
    expect(await screen.findByText(/已重新登录/)).toBeInTheDocument()
    await tap(page, '提交审核')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  })
})

describe('草稿', () => {
  test('重新打开小程序：恢复房屋和关系并说明；手机号、照片、身份证要重新填写', async () => {
    const page = await open({ before: startAt('house') })
    await pickHouse(page)
    await tick(page, /您租住在这里/)
    page.unmount()
    drafts.form.setState(drafts.form.getInitialState(), true)

    const again = await open()
    expect(await screen.findByText(/已恢复您上次选择的房屋/)).toBeInTheDocument()
    await verifyPhone(again)
    await at('与房屋的关系')
    expect(await screen.findByRole('radio', { name: /您租住在这里/ })).toHaveAttribute('aria-checked', 'true')
    await tap(again, '关闭提示')
    expect(screen.queryByText(/已恢复您上次选择的房屋/)).not.toBeInTheDocument()
  })

  test('R25 存储里的草稿只有房屋和关系', async () => {
    const page = await open({ before: startAt('house') })
    await pickHouse(page)
    await tick(page, /房屋登记在您名下/)
    const name = Object.keys(localStorage).find((key) => key.includes('onboarding-draft')) ?? ''
    const record = JSON.parse(localStorage.getItem(name) ?? '') as {
      data: { value: Record<string, unknown> }
    }
    expect(Object.keys(record.data.value).sort()).toEqual(['house', 'picked', 'relations'])
    expect(stored()).not.toContain(MY_PHONE)
  })

  test('损坏的草稿丢弃，从头开始', async () => {
    const page = await open({ before: startAt('house') })
    await pickHouse(page)
    page.unmount()
    const name = Object.keys(localStorage).find((key) => key.includes('onboarding-draft')) ?? ''
    localStorage.setItem(name, JSON.stringify({ data: { version: 1, value: { house: { houseId: 'x' } } } }))
    drafts.form.setState(drafts.form.getInitialState(), true)
    await open()
    await at('验证手机号')
    expect(screen.queryByText(/已恢复/)).not.toBeInTheDocument()
  })

  test('离开页面再进来，接着上次的步骤', async () => {
    const page = await open({ before: startAt('more') })
    await fill(page, '职业', '教')
    page.unmount()
    await open()
    await at('其他信息')
    expect(screen.getByLabelText('职业')).toHaveValue('教')
  })

  test('退出登录后，内存和存储里的草稿都没有了', async () => {
    const page = await open({ before: startAt('house') })
    await pickHouse(page)
    act(() => session.signOut())
    expect(drafts.form.getState().house).toBeUndefined()
    expect(drafts.form.getState().values.phone).toBeUndefined()
    expect(stored()).not.toContain('onboarding-draft')
  })
})

test('打字不重画表单：别的字段不动', async () => {
  const page = await open({ before: startAt('more') })
  const choice = await screen.findByRole('radiogroup', { name: '政治面貌' })
  const changes: MutationRecord[] = []
  const watcher = new MutationObserver((records) => changes.push(...records))
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
  await page.user.type(screen.getByLabelText('职业'), '教师')
  watcher.disconnect()
  expect(changes.filter(({ target }) => choice.contains(target))).toEqual([])
  expect(within(choice).getAllByRole('radio')).toHaveLength(3)
})
