import { act, screen, waitFor, within } from '@testing-library/react'
import { queryClient } from '@/queries/query-client'
import { HousePicker, type PickedHouse } from '@/features/house-picker/house-picker'
import { buildCommunity } from '~mock/world/places/seed-places'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'

type Opened = Page & { picked: PickedHouse[]; left: jest.Mock }

async function open(options: PageOptions = {}): Promise<Opened> {
  const picked: PickedHouse[] = []
  const left = jest.fn()
  const picker = <HousePicker onPick={(house) => picked.push(house)} onNotFound={left} />
  const page = await renderPage(picker, { persona: 'resident-new', ...options })
  return Object.assign(page, { picked, left })
}

const option = (name: string) => screen.findByRole('button', { name })
const names = (level: string) =>
  within(screen.getByRole('group', { name: `选择${level}` }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)

async function choose({ user }: Page, ...path: string[]) {
  for (const name of path) await user.click(await option(name))
}

/** The places that were asked for so far, by endpoint. */
const asked = ({ mock }: Page) =>
  mock.world.tables.journal
    .all()
    .flatMap(({ endpoint = '' }) =>
      /communities|buildings|units|floors|houses$/.test(endpoint) ? [endpoint] : [],
    )

describe('从小区到房屋', () => {
  test('逐级选择，得到房屋和五个编号', async () => {
    const page = await open()
    await choose(page, '晨曦家园', '10栋', '2单元', '5楼', '501号')
    expect(page.picked).toEqual([
      {
        houseId: expect.any(Number) as number,
        introduction: '晨曦家园10栋2单元5楼501号',
        communityIdentifier: '10002',
        communityName: '晨曦家园',
        buildingNumber: 10,
        unitNumber: 2,
        floorNumber: 5,
        houseNumber: 501,
      },
    ])
  })

  test('得到的房屋就是后台的那一套', async () => {
    const page = await open()
    await choose(page, '晨曦家园', '3栋', '1单元', '2楼', '202号')
    const house = page.mock.world.tables.houses.need(page.picked[0]?.houseId ?? 0)
    expect(house).toMatchObject({ buildingNumber: 3, unitNumber: 1, floorNumber: 2, houseNumber: 202 })
  })

  test('2栋排在10栋前面', async () => {
    const page = await open()
    await choose(page, '晨曦家园')
    await option('1栋')
    expect(names('楼栋')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n}栋`))
  })

  test('每一级只请求一次，回头再选不再请求', async () => {
    const page = await open()
    await choose(page, '晨曦家园', '3栋', '1单元')
    await page.user.click(await screen.findByRole('button', { name: '重选楼栋，当前3栋' }))
    await choose(page, '3栋', '1单元', '2楼')
    await option('201号')
    expect(asked(page)).toEqual([
      'weapp.communities',
      'weapp.buildings',
      'weapp.units',
      'weapp.floors',
      'weapp.houses',
    ])
  })

  test('已选的每一级都能点回去重选', async () => {
    const page = await open()
    await choose(page, '晨曦家园', '3栋', '2单元', '4楼')
    await option('401号')
    await page.user.click(screen.getByRole('button', { name: '重选小区，当前晨曦家园' }))
    expect(await option('星河里')).toBeInTheDocument()
    expect(screen.queryByRole('navigation', { name: '已选位置' })).not.toBeInTheDocument()
  })

  test('只有一个单元时自动选好并显示在路径里，房屋始终由本人选', async () => {
    const page = await open()
    await choose(page, '星河里', '2栋')
    await option('1楼')
    expect(screen.getByRole('button', { name: '重选单元，当前1单元' })).toBeInTheDocument()
    // After going back the only entry is shown and not chosen automatically.
    await page.user.click(screen.getByRole('button', { name: '重选单元，当前1单元' }))
    await choose(page, '1单元', '6楼', '603号')
    expect(page.picked[0]?.introduction).toBe('星河里2栋1单元6楼603号')
  })
})

describe('搜索', () => {
  test('在本级里搜索，不发请求', async () => {
    const page = await open()
    await choose(page, '晨曦家园')
    await page.user.type(await screen.findByLabelText('搜索楼栋'), '10')
    expect(names('楼栋')).toEqual(['10栋'])
    await page.user.click(screen.getByRole('button', { name: '清空搜索' }))
    expect(names('楼栋')).toHaveLength(10)
    expect(asked(page)).toHaveLength(2)
  })

  test('全角数字也找得到，没有结果时说清楚', async () => {
    const page = await open()
    await choose(page, '晨曦家园')
    const field = await screen.findByLabelText('搜索楼栋')
    await page.user.type(field, '１０')
    expect(names('楼栋')).toEqual(['10栋'])
    await page.user.clear(field)
    await page.user.type(field, '88')
    expect(screen.getByText('没有名称包含“88”的楼栋，请换个词，或只输入数字')).toBeInTheDocument()
  })

  test('小区可以用拼音首字母找', async () => {
    const page = await open({
      before: ({ world }) => {
        for (let n = 0; n < 6; n++) {
          buildCommunity(world, {
            identifier: String(20000 + n),
            name: `云栖${n}期`,
            pinyin: `YunQi${n}Qi`,
            buildings: 1,
            units: 1,
            floors: 1,
            housesPerFloor: 1,
          })
        }
      },
    })
    await page.user.type(await screen.findByLabelText('搜索小区'), 'cxjy')
    expect(names('小区')).toEqual(['晨曦家园'])
  })
})

describe('四种状态', () => {
  test('失败时给出重试，重试后继续', async () => {
    const page = await open()
    await option('晨曦家园')
    await page.fault('weapp.buildings', 'http500', { times: 3 })
    await choose(page, '晨曦家园')
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    await page.user.click(screen.getByRole('button', { name: '重试' }))
    expect(await option('1栋')).toBeInTheDocument()
  })

  test('一个小区都没有时说明怎么办，不当作失败', async () => {
    await open({ seed: 'empty' })
    expect(await screen.findByText('还没有登记小区')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument()
  })

  test('下一级是空的时说明，并能点回去', async () => {
    const page = await open({
      before: ({ world }) => {
        world.tables.communities.put({ id: 99, identifier: '10099', name: '新苑', pinyin: 'XinYuan' })
      },
    })
    await choose(page, '新苑')
    expect(await screen.findByText('新苑还没有登记楼栋')).toBeInTheDocument()
    await page.user.click(screen.getByRole('button', { name: '重选小区，当前新苑' }))
    expect(await option('晨曦家园')).toBeInTheDocument()
  })

  test('较早一级迟到的答案被丢掉', async () => {
    const page = await open()
    await option('晨曦家园')
    await page.fault('weapp.buildings', 'delay', { ms: 5_000 })
    await choose(page, '晨曦家园')
    await screen.findByText('请选择楼栋')
    await page.user.click(screen.getByRole('button', { name: '重选小区，当前晨曦家园' }))
    await choose(page, '星河里')
    await option('11栋')
    await page.advance(6_000)
    await act(async () => undefined)
    expect(names('楼栋')).toHaveLength(11)
    expect(screen.getByRole('button', { name: '重选小区，当前星河里' })).toBeInTheDocument()
  })
})

describe('真实后台的写法', () => {
  test('R27 标识00001的小区逐级选到房屋，标识不变', async () => {
    const page = await open()
    await choose(page, '星河里', '1栋', '1楼', '101号')
    expect(page.picked[0]).toMatchObject({
      communityIdentifier: '00001',
      introduction: '星河里1栋1单元1楼101号',
    })
  })

  test('R26 没有名称、拼音和类型的照样可选，读不了的只计数', async () => {
    const page = await open({
      before: () => {
        const communities = [
          { community_name: '云庭', community_identifier: '00007', community_pinyin: null },
          { community_name: '没有标识的小区' },
        ]
        answerWith('/communities', { code: 0, data: communities })
        answerWith('/buildings', {
          code: 0,
          data: [
            { id: 1, building_number: 3 },
            { id: 2, building_number: '4' },
          ],
        })
        answerWith('/units', {
          code: 0,
          data: [
            { id: 5, unit_number: 1, unit_name: null },
            { id: 6, unit_number: 2 },
          ],
        })
        answerWith('/floors', { code: 0, data: [{ id: 8, floor_number: 2, floor_name: '' }] })
        answerWith('/houses', {
          code: 0,
          data: [{ id: 9, house_number: 201, house_name: '201', house_type: null }],
        })
      },
    })
    expect(await screen.findByText(/另有 1 条无法显示/)).toBeInTheDocument()
    await choose(page, '云庭', '3栋', '2单元', '201')
    expect(page.picked).toEqual([
      {
        houseId: 9,
        introduction: '云庭3栋2单元2楼201',
        communityIdentifier: '00007',
        communityName: '云庭',
        buildingNumber: 3,
        unitNumber: 2,
        floorNumber: 2,
        houseNumber: 201,
      },
    ])
  })
})

describe('上次的位置', () => {
  const KEY = 'wanjia/person/drafts/house-picker'

  /** Closes the app. What is stored on the device stays. */
  function close({ unmount }: Page) {
    unmount()
    queryClient.clear()
  }

  test('下次从上次的楼层开始，不记房屋', async () => {
    const first = await open()
    await choose(first, '晨曦家园', '3栋', '2单元', '4楼', '401号')
    expect(localStorage.getItem(KEY)).not.toContain('401')
    close(first)
    const second = await open()
    expect(await option('401号')).toBeInTheDocument()
    expect(screen.getByText('已打开您上次查看的位置，点上方的名称可以重选')).toBeInTheDocument()
    expect(new Set(asked(second))).toEqual(new Set(['weapp.houses']))
  })

  test('记录损坏或已失效时从小区开始', async () => {
    const damaged = { data: { version: 1, value: [{ id: 'x' }] } }
    const first = await open({ before: () => localStorage.setItem(KEY, JSON.stringify(damaged)) })
    expect(await option('晨曦家园')).toBeInTheDocument()
    await choose(first, '晨曦家园', '3栋')
    await option('2单元')
    close(first)
    await open({ seed: 'large' })
    // 青禾新城 is the only community of that world.
    expect(await screen.findByRole('button', { name: '重选小区，当前青禾新城' })).toBeInTheDocument()
    expect(await option('25栋')).toBeInTheDocument()
  })

  test('存不下位置时照样能选', async () => {
    const page = await open()
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError')
    })
    await choose(page, '晨曦家园', '3栋', '2单元', '4楼', '401号')
    expect(full).toHaveBeenCalled()
    expect(page.picked).toHaveLength(1)
  })
})

describe('大小区', () => {
  test('一万套房屋的小区照样逐级选到', async () => {
    const page = await open({ seed: 'large' })
    await choose(page, '25栋', '4单元', '25楼', '2504号')
    expect(page.picked[0]?.introduction).toBe('青禾新城25栋4单元25楼2504号')
    expect(asked(page)).toHaveLength(5)
  })

  test('一级有几百个时分段显示，页面不超过500个节点，每个节点不超过60个子节点', async () => {
    const page = await open({
      seed: 'empty',
      before: ({ world }) =>
        buildCommunity(world, {
          identifier: '10050',
          name: '万栋城',
          pinyin: 'WanDongCheng',
          buildings: 500,
          units: 1,
          floors: 1,
          housesPerFloor: 1,
        }),
    })
    await option('1栋')
    const nodes = [...page.container.querySelectorAll('*')]
    expect(nodes.length).toBeLessThan(250)
    expect(Math.max(...nodes.map((node) => node.childNodes.length))).toBeLessThanOrEqual(60)
    await page.user.click(screen.getByRole('radio', { name: '481栋–500栋' }))
    expect(names('楼栋')).toHaveLength(20)
    await page.user.type(screen.getByLabelText('搜索楼栋'), '499')
    await choose(page, '499栋')
    expect(await option('101号')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '重选楼层，当前1楼' })).toBeInTheDocument()
  })
})

test('找不到房屋时先说明怎么办，再离开', async () => {
  const page = await open()
  await page.user.click(screen.getByRole('button', { name: '找不到我的房屋' }))
  expect(screen.getByText(/到小区物业服务中心登记/)).toBeInTheDocument()
  expect(page.left).not.toHaveBeenCalled()
  await page.user.click(screen.getByRole('button', { name: '先离开，以后再选' }))
  await waitFor(() => expect(page.left).toHaveBeenCalledTimes(1))
})
