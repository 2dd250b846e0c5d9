import { screen, waitFor, within } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import FormPage from '@/pages/onboarding/form/index'
import { pages } from '@/routes/pages'
import { at, startAt, tap, tick, turn, fill, verifyPhone } from '~tests/features/onboarding/journey'
import { createTestMock, type Json } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'

jest.setTimeout(30_000)

// The form of a build for 2021-02, on a mock that speaks it.
jest.mock('@/platform/weapp-form', () => ({ weappForm: () => '2021-02', switchForm: () => undefined }))

const open = (step: 'relation' | 'more' | 'review', options: PageOptions = {}) =>
  renderPage(<FormPage />, {
    persona: 'resident-new',
    url: pages.form.url(),
    mock: createTestMock({ form: '2021-02' }),
    ...options,
    before: async (mock) => {
      await startAt(step)(mock)
      await options.before?.(mock)
    },
  })

const job = () => drafts.form.getState().values.job
const setJob = (text: string | undefined) =>
  drafts.form.setState(({ values }) => ({ values: { ...values, job: text } }))
const listen = (mock: Page['mock'], path: string) => {
  const sent: Json[] = []
  const handle = mock.handle.bind(mock)
  mock.handle = async (request) => {
    if (request.url.endsWith(path)) sent.push((await request.clone().json()) as Json)
    return handle(request)
  }
  return sent
}

describe('R42 职业', () => {
  test('分三步选：行业、细分行业、职业', async () => {
    const page = await open('more')
    await turn(page, '所属行业', '教育')
    await turn(page, '细分行业', '中小学')
    expect(job()).toBeUndefined()
    await turn(page, '职业', '教师')
    expect(job()).toBe('教育-中小学-教师')
    await turn(page, '所属行业', '居民服务')
    expect(job()).toBeUndefined()
    await tap(page, '下一步')
    expect(await screen.findAllByText('请选择')).not.toHaveLength(0)
  })

  test('选了“其他”的要写明，写的跟在后面', async () => {
    const page = await open('more')
    await turn(page, '所属行业', '居民服务')
    await turn(page, '细分行业', '理发')
    await turn(page, '职业', '其他')
    expect(job()).toBeUndefined()
    await fill(page, '具体职业', '学徒')
    expect(job()).toBe('居民服务-理发-其他-学徒')
  })

  test('以前随手填的职业可以不改', async () => {
    const page = await open('more', { before: () => setJob('教师') })
    expect(await screen.findByText('目前填写的是“教师”，可以不改，也可以重新选择')).toBeInTheDocument()
    await turn(page, '所属行业', '没有工作')
    await turn(page, '细分行业', '没有工作')
    await turn(page, '职业', '退休')
    expect(job()).toBe('没有工作-没有工作-退休')
  })

  test.each([
    ['后端没有这个接口', { message: 'Not Found' }, 404],
    ['后端一个行业也没有', { code: 0, data: [] }, 200],
  ])('%s时照旧自己填写', async (_, body, status) => {
    const page = await open('more', { before: () => answerWith('/api/v1/industries', body, status) })
    await fill(page, '职业', '花匠')
    expect(job()).toBe('花匠')
    expect(screen.queryByText('所属行业')).not.toBeInTheDocument()
  })

  test('下一步的列表读不到时也可以自己填写', async () => {
    const page = await open('more', {
      before: () => {
        answerWith('/api/v1/smallindustries', { code: 1, msg: '出错了' })
      },
    })
    await turn(page, '所属行业', '教育')
    await fill(page, '职业', '花匠')
    expect(job()).toBe('花匠')
  })
})

describe('R42 表单的选项来自后端', () => {
  const options = (...words: readonly (string | readonly [string, string])[]) =>
    words.map((word) =>
      typeof word === 'string' ? { key: word, value: word } : { key: word[0], value: word[1] },
    )
  const OWN = {
    role: options('业主', '租客', '儿子', '村民'),
    use: options('住宅', ['教育（医疗、卫生、科研）', '教育']),
    xingzhi: options('私有', '集体'),
    status: options('自用', '租用'),
    type: options('业主', '租户', '其他'),
    choice: options(['1', '与业主绑定'], ['2', '替换业主']),
    zzmm: options(['群众', '普通群众'], '党员', '民主党派'),
    tyjr: options('否', '是'),
    dibao: options('否', '是'),
    shangfang: options('否', '是'),
  }
  const withOwn = () => answerWith('/weapp/initialize', { code: 0, data: OWN })

  test('照后端的词和次序给，没有的不给；它自己的词也能选', async () => {
    const page = await open('relation', { before: withOwn })
    await tick(page, /以上都不是/)
    const uses = (await screen.findByRole('button', { name: /^房屋用途，/ })).parentElement
    const wheel = within(uses ?? document.body).getAllByRole('option')
    expect(wheel.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['住宅', '教育']))
    expect(wheel.map(({ textContent }) => textContent)).not.toContain('仓储')
    await turn(page, '房屋性质', '集体')
    await turn(page, '房屋用途', '教育')
    await turn(page, '房屋现状', '自用')
    await turn(page, '住户类型', '其他')
    expect(drafts.form.getState().values).toMatchObject({
      role: 'other',
      ownership: 'other',
      use: 'education',
    })
  })

  test('核对时显示后端的词，提交时发后端的键', async () => {
    const page = await open('review', {
      before: () => {
        drafts.form.setState({ step: 'relation' })
        withOwn()
      },
    })
    const sent = listen(page.mock, '/weapp/yibiaosanshi')
    await tick(page, /以上都不是/)
    await turn(page, '房屋性质', '集体')
    await turn(page, '房屋用途', '教育')
    await turn(page, '房屋现状', '自用')
    await turn(page, '住户类型', '其他')
    await tap(page, '下一步')
    await at('核对并提交')
    for (const word of ['村民', '集体', '教育', '普通群众'])
      expect(screen.getByText(word)).toBeInTheDocument()
    await tap(page, '提交审核')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      role: '村民',
      xingzhi: '集体',
      use: '教育（医疗、卫生、科研）',
      status: '自用',
      type: '其他',
      zzmm: '群众',
    })
    expect(sent[0]).not.toHaveProperty('keys')
  })

  test('R25 选过的后端自己的词，重新打开小程序后还是它；选过的政治面貌不留在手机上', async () => {
    const role = options('业主', '租客', '其他', '村民')
    const withTwo = () => {
      answerWith('/weapp/initialize', { code: 0, data: { ...OWN, role } })
    }
    const page = await open('relation', { before: withTwo })
    drafts.form.setState({ picked: { politicalStatus: '党员' } })
    await tick(page, /以上都不是/)
    await turn(page, '具体是', '村民')
    await turn(page, '房屋性质', '集体')
    const name = Object.keys(localStorage).find((key) => key.includes('onboarding-draft')) ?? ''
    const record = JSON.parse(localStorage.getItem(name) ?? '') as { data: { value: { picked: object } } }
    expect(record.data.value.picked).toEqual({ role: '村民', ownership: '集体' })
    page.unmount()
    drafts.form.setState(drafts.form.getInitialState(), true)

    const again = await renderPage(<FormPage />, {
      persona: 'resident-new',
      url: pages.form.url(),
      mock: createTestMock({ form: '2021-02' }),
      before: withTwo,
    })
    await verifyPhone(again)
    await at('与房屋的关系')
    for (const field of ['具体是，村民', '房屋性质，集体'])
      expect(await screen.findByRole('button', { name: new RegExp(`^${field}`) })).toBeInTheDocument()
  })

  test('后端没有这个接口时，用文档的词', async () => {
    const page = await open('review', {
      before: () => answerWith('/weapp/initialize', { message: 'Not Found' }, 404),
    })
    const sent = listen(page.mock, '/weapp/yibiaosanshi')
    await tap(page, '提交审核')
    expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
    expect(sent[0]).toMatchObject({ role: '业主', use: '住宅', who: 1 })
  })
})
