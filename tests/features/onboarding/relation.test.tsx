import { pages } from '@/routes/pages'
import { screen, waitFor, within } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import FormPage from '@/pages/onboarding/form/index'
import { renderPage, type Page } from '~tests/support/render-page'
import {
  at,
  fill,
  FREE,
  OWNED,
  OWNERS_PHONE,
  pickHouse,
  sentCalls,
  startAt,
  tap,
  tick,
  turn,
} from './journey'

jest.setTimeout(30_000)

const open = (house: 'free' | 'owned') =>
  renderPage(<FormPage />, {
    persona: 'resident-new',
    url: pages.form.url(),
    before: startAt('relation', { house }),
  })

const values = () => drafts.form.getState().values

async function askOwner(page: Page): Promise<string> {
  await tap(page, '获取验证码')
  await screen.findByText(/前有效/)
  return (await page.mock.lastCode(OWNERS_PHONE)).code
}

describe('房屋还没有业主', () => {
  test('选业主：住户类型、用途、性质、现状按常见情况填好，可以改', async () => {
    const page = await open('free')
    await tick(page, /房屋登记在您名下/)
    await turn(page, '房屋现状', '闲置')
    await tap(page, '下一步')
    await at('人脸照片')
    expect(values()).toMatchObject({
      role: 'owner',
      occupantType: 'owner',
      use: 'residence',
      ownership: 'private',
      state: 'idle',
    })
    expect(values().ownerChoice).toBeUndefined()
  })

  test('选租客：住户类型默认租户，现状默认租用', async () => {
    const page = await open('free')
    await tick(page, /您租住在这里/)
    await tap(page, '下一步')
    await at('人脸照片')
    expect(values()).toMatchObject({ role: 'tenant', occupantType: 'tenant', state: 'rented' })
  })

  test('选家人：要说清楚是业主的什么人', async () => {
    const page = await open('free')
    await tick(page, /您和业主是一家人/)
    await tap(page, '下一步')
    expect(await screen.findByText('请选择', { selector: '.wj-field__sentence' })).toBeInTheDocument()
    await turn(page, '您是业主的', '妻子')
    await tap(page, '下一步')
    await at('人脸照片')
    expect(values()).toMatchObject({ role: 'wife', occupantType: 'owner' })
  })

  test('什么都没选就下一步：逐项指出，不离开这一步', async () => {
    const page = await open('free')
    await screen.findByRole('radiogroup', { name: '您是这套房屋的' })
    await tap(page, '下一步')
    expect(
      (await screen.findAllByText('请选择', { selector: '.wj-field__sentence' })).length,
    ).toBeGreaterThan(3)
    expect(await at('与房屋的关系')).toBeInTheDocument()
  })
})

describe('房屋已有业主', () => {
  test('R21 只显示打码的手机号；没有业主的验证码不显示房屋情况，也不能继续', async () => {
    const page = await open('owned')
    expect(await screen.findByText(/业主手机号：190\*\*\*\*0012/)).toBeInTheDocument()
    expect(screen.queryByText('房屋情况')).not.toBeInTheDocument()
    await tick(page, /和现在的业主一起绑定/)
    await tap(page, '下一步')
    expect(await screen.findByText('请先完成业主验证')).toBeInTheDocument()
    expect(document.body.textContent).not.toContain(OWNERS_PHONE)
  })

  test('业主的验证码通过后显示业主登记的房屋情况，角色里没有业主', async () => {
    const page = await open('owned')
    await tick(page, /和现在的业主一起绑定/)
    expect(screen.getByText('30 分钟内有效')).toBeInTheDocument()
    await fill(page, '业主验证码', await askOwner(page))
    await tap(page, '验证')
    expect(await screen.findByText('业主已同意，验证通过。')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '房屋用途，住宅' })).toBeInTheDocument()
    expect(screen.queryByRole('radio', { name: /房屋登记在您名下/ })).not.toBeInTheDocument()
    await tick(page, /您租住在这里/)
    await tap(page, '下一步')
    await at('人脸照片')
    // The owner's registration is kept, although a tenant's default would be another one.
    expect(values()).toMatchObject({ ownerChoice: 'join', role: 'tenant', state: 'selfUsed' })
  })

  test('业主验证码随房屋全称发出，30 分钟内有效，过期后提示重新获取', async () => {
    const page = await open('owned')
    await tick(page, /和现在的业主一起绑定/)
    const code = await askOwner(page)
    const [sms] = await page.mock.door<object[]>(`sms?phone=${OWNERS_PHONE}`)
    expect(sms).toMatchObject({ purpose: 'owner', houseName: '晨曦家园5栋1单元1楼102号' })
    await page.advance(29 * 60_000)
    await fill(page, '业主验证码', code === '000000' ? '111111' : '000000')
    await tap(page, '验证')
    expect(await screen.findByText('验证码错误')).toBeInTheDocument()
    await page.advance(60_000)
    await fill(page, '业主验证码', code)
    await tap(page, '验证')
    expect(await screen.findByText(/验证码已失效/)).toBeInTheDocument()
  })

  test('新业主：自己就是业主；联系不上原业主也能申请，说明由物业核对', async () => {
    const page = await open('owned')
    expect(screen.getByText('我是新业主（已过户）')).toBeInTheDocument()
    await tick(page, /物业会审核您的产权材料/)
    await tap(page, /联系不上原业主/)
    expect(await screen.findByText(/物业会联系原业主并核对产权材料/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: /房屋登记在您名下/ })).toHaveAttribute('aria-checked', 'true')
    await tap(page, '下一步')
    await at('人脸照片')
    expect(values()).toMatchObject({ ownerChoice: 'replace', role: 'owner' })
  })

  test('从新业主改回与业主绑定：又要业主的验证码，业主角色取消', async () => {
    const page = await open('owned')
    await tick(page, /物业会审核您的产权材料/)
    await tap(page, /联系不上原业主/)
    await tick(page, /和现在的业主一起绑定/)
    expect(await screen.findByLabelText('业主验证码')).toBeInTheDocument()
    expect(values().role).toBeUndefined()
  })

  test('查询业主失败时可以重试', async () => {
    const page = await renderPage(<FormPage />, {
      persona: 'resident-new',
      url: pages.form.url(),
      before: async (mock) => {
        startAt('relation', { house: 'owned' })(mock)
        await mock.door('faults', {
          endpoint: 'weapp.houseOwner',
          kind: 'failure',
          failure: 'securityDown',
          times: 1,
        })
      },
    })
    expect(await screen.findByText('系统开小差，请重试或联系工作人员')).toBeInTheDocument()
    await tap(page, '重试')
    expect(await screen.findByText(/190\*\*\*\*0012/)).toBeInTheDocument()
  })
})

test('旧房屋晚到的业主信息不会出现在新选的房屋上', async () => {
  const page = await renderPage(<FormPage />, {
    persona: 'resident-new',
    url: pages.form.url(),
    before: async (mock) => {
      startAt('house')(mock)
      await mock.door('faults', { endpoint: 'weapp.houseOwner', kind: 'delay', ms: 1_000, times: 1 })
    },
  })
  await pickHouse(page, OWNED)
  await tap(page, '更换')
  await tap(page, '重新选择')
  // The picker opens where the resident looked last.
  await tap(page, /^重选楼栋/)
  await pickHouse(page, FREE.slice(1))
  await screen.findByRole('radiogroup', { name: '您是这套房屋的' })
  await page.advance(1_000)
  await waitFor(async () => expect(await sentCalls(page, 'weapp.houseOwner')).toBe(2))
  expect(screen.queryByText('这套房屋已有业主')).not.toBeInTheDocument()
  expect(drafts.form.getState().owner).toEqual({
    houseId: drafts.form.getState().house?.houseId,
    is: 'unknown',
  })
})

test('换了房屋再换回来，各自填的关系都还在', async () => {
  const page = await open('free')
  await tick(page, /您租住在这里/)
  await tap(page, '更换')
  await tap(page, '重新选择')
  await pickHouse(page, OWNED)
  expect(values().role).toBeUndefined()
  await tap(page, '更换')
  await tap(page, '重新选择')
  await tap(page, /^重选楼栋/)
  await pickHouse(page, FREE.slice(1))
  const group = await screen.findByRole('radiogroup', { name: '您是这套房屋的' })
  expect(within(group).getByRole('radio', { name: /您租住在这里/ })).toHaveAttribute('aria-checked', 'true')
})
