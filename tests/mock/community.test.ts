import { announcements } from '@/contract/weapp/announcements'
import { announcement } from '@/contract/weapp/announcement'
import { complaintCategories, complaints, newComplaint } from '@/contract/weapp/complaints'
import { openid } from '@/contract/weapp/openid'
import { updateComplaint } from '@/contract/wjdh/complaints'
import { newAnnouncement } from '@/contract/wjdh/announcements'
import { setModule } from '@/contract/wjdh/modules'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { text } from './form'
import { LOST, NO_COMMUNITY, NO_PERMISSION, openOffice } from './office'

const MODULE_OFF = {
  code: '1',
  token_expired: '1',
  msg: '本小区未开通该功能',
  message: '该小区功能模块已关闭',
}

async function begin() {
  const mock = createTestMock()
  return { mock, office: await openOffice(mock), token: await mock.signIn('resident-owner') }
}

const switchOff = (office: Awaited<ReturnType<typeof openOffice>>, module_name: string) =>
  office.ask(setModule, { xiaoqu: 10002, module_name, module_status: 0 })

describe('公告', () => {
  const read = async (mock: TestMock, token: string, fields: Json = {}) =>
    (await ask(mock, announcements, { community_identifier: '10002', ...fields }, token)).data as Json & {
      data: Json[]
    }

  test('R42 发布后返回公告id，写法与示例一致；没填的用默认值，居民按实际的地址和字段读到', async () => {
    const { mock, office, token } = await begin()
    const answer = await office.ask(newAnnouncement, { xiaoqu: 10002, title: '测试公告', content: '内容' })
    expect(answer).toEqual({
      code: 0,
      token_expired: 1,
      msg: '公告发布成功',
      data: expect.any(Number) as number,
      message: 'message编码Announcements75',
    })
    expect(await ask(mock, announcement, { announcement_id: answer.data }, token)).toMatchObject({
      code: 0,
      data: {
        announcement_id: answer.data,
        title: '测试公告',
        content: '内容',
        manager: '晨曦家园物业',
        logo: null,
        top: null,
        images: [],
        date: '2026年03月02日10:00:00',
      },
    })
  })

  test('置顶的在前，然后按权重，再按时间；关闭的不列出，也打不开', async () => {
    const { mock, office, token } = await begin()
    const titles = async () => (await read(mock, token)).data.map(({ title }) => title)
    const seeded = ['3月5日停水通知', '电梯年检安排', '邻里游园会照片', '2026年物业费开始收取']
    expect(await titles()).toEqual(seeded)
    mock.clock.advance(60_000)
    const publish = (fields: Json) =>
      office.ask(newAnnouncement, { xiaoqu: 10002, content: '内容', ...fields })
    await publish({ title: '轻', order: 1 })
    await publish({ title: '新' })
    await publish({ title: '又置顶', top: 1 })
    const closed = await publish({ title: '关', status: 0 })
    const [water, lift, ...rest] = seeded
    expect(await titles()).toEqual(['又置顶', water, lift, '轻', '新', ...rest])
    expect(await ask(mock, announcement, { announcement_id: closed.data }, token)).toMatchObject({
      msg: '该公告已下架',
    })
  })

  test('搜索词在标题或正文里，大小写不论；空的等于没有；页数按找到的算', async () => {
    const { mock, office, token } = await begin()
    const found = async (keyword: string) => {
      const { data: rows, total } = await read(mock, token, { keyword })
      return [rows.map(({ title }) => title), total]
    }
    expect(await found('提前储水')).toEqual([['3月5日停水通知'], 1])
    expect((await found(''))[1]).toBe(4)
    expect(await found('游泳池')).toEqual([[], 0])
    await office.ask(newAnnouncement, { xiaoqu: 10002, title: 'WiFi 检修', content: '内容' })
    expect(await found('wifi')).toEqual([['WiFi 检修'], 1])
  })

  test('发布者的标志打得开，列表和详情给同一个地址', async () => {
    const { mock, token } = await begin()
    const row = (await read(mock, token)).data.find(({ title }) => title === '电梯年检安排')
    const { data } = await ask(mock, announcement, { announcement_id: row?.announcement_id }, token)
    expect((data as Json).logo).toBe(row?.logo)
    expect((await mock.handle(new Request(String(row?.logo)))).status).toBe(200)
  })

  test('多张图片以逗号分开，原样读回', async () => {
    const { mock, office, token } = await begin()
    const images = 'https://example.com/1.jpg,https://example.com/2.png'
    const { data } = await office.ask(newAnnouncement, { xiaoqu: 10002, title: '图', content: '图', images })
    expect(await ask(mock, announcement, { announcement_id: data }, token)).toMatchObject({
      data: { images: images.split(',') },
    })
  })

  test('种子里公告的图片打得开', async () => {
    const { mock, token } = await begin()
    const { data: rows } = await read(mock, token)
    const id = rows.find(({ title }) => title === '邻里游园会照片')?.announcement_id
    const { data } = await ask(mock, announcement, { announcement_id: id }, token)
    const urls = (data as Json).images as string[]
    expect(urls).toHaveLength(3)
    for (const url of urls) {
      const answer = await mock.handle(new Request(url))
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
      expect(await answer.text()).toMatch(/^<svg/)
    }
  })

  test('分页；不存在的小区、不存在的公告被拒绝', async () => {
    const { mock, token } = await begin()
    const second = await read(mock, token, { page: 2, per_page: 3 })
    expect(second.data).toHaveLength(1)
    expect(second).toMatchObject({
      current_page: 2,
      last_page: 2,
      from: 4,
      to: 4,
      total: 4,
      next_page_url: null,
    })
    expect(await ask(mock, announcements, { community_identifier: 10099 }, token)).toEqual(NO_COMMUNITY)
    expect(await ask(mock, announcement, { announcement_id: 99_999 }, token)).toMatchObject({
      msg: '该公告已下架',
    })
  })

  test('公告通知关闭后居民看不了，平台仍能发布', async () => {
    const { mock, office, token } = await begin()
    const id = (await read(mock, token)).data[0]?.announcement_id
    await switchOff(office, '公告通知')
    expect(await ask(mock, announcements, { community_identifier: 10002 }, token)).toEqual(MODULE_OFF)
    expect(await ask(mock, announcement, { announcement_id: id }, token)).toEqual(MODULE_OFF)
    expect(await ask(mock, announcements, { community_identifier: '00001' }, token)).toMatchObject({
      code: 0,
    })
    expect(
      await office.ask(newAnnouncement, { xiaoqu: 10002, title: '照发', content: '内容' }),
    ).toMatchObject({ code: 0 })
  })
})

describe('投诉建议', () => {
  const complain = (mock: TestMock, token: string, fields: Json = {}) =>
    ask(
      mock,
      newComplaint,
      { community_identifier: '10002', suggestion_category_id: 1, content: '楼道堆物', ...fields },
      token,
    )
  const rowsOf = (answer: Json) => answer.data as Json[]
  const own = async (mock: TestMock, token: string) =>
    rowsOf(await ask(mock, complaints, { community_identifier: '10002' }, token))

  test('提交后在自己的列表最前面，别人的列表里没有，也不带姓名电话', async () => {
    const { mock, token } = await begin()
    const images = 'https://example.com/1.jpg'
    const { data } = await complain(mock, token, { images })
    expect((await own(mock, token))[0]).toEqual({
      id: data,
      category: '投诉',
      content: '楼道堆物',
      images,
      anonymous: 0,
      status: '未查阅',
      reply: null,
      date: '2026年03月02日10:00:00',
    })
    const tenants = await own(mock, await mock.signIn('resident-tenant'))
    expect(tenants.map(({ id }) => id)).not.toContain(data)
  })

  test('R42 类别由后端给，没有的类别不收', async () => {
    const { mock, token } = await begin()
    const { data } = await ask(mock, complaintCategories, {}, token)
    expect(data).toMatchObject([
      { id: 1, suggestion_category_name: '投诉' },
      { id: 2, suggestion_category_name: '建议' },
    ])
    expect(await complain(mock, token, { suggestion_category_id: 9 })).toMatchObject({ code: '1' })
  })

  test('物业用平台token看到全部：实名的有姓名电话，匿名的没有；答复后居民看得到', async () => {
    const { mock, office, token } = await begin()
    const named = (await complain(mock, token)).data
    const unnamed = (await complain(mock, token, { anonymous: 1 })).data
    const all = rowsOf(await office.ask(complaints, { community_identifier: '10002' }))
    expect(all).toHaveLength(5)
    expect(all.find(({ id }) => id === named)).toMatchObject({ name: '林晓岚', phone: '19000000001' })
    expect(all.find(({ id }) => id === unnamed)).not.toHaveProperty('name')
    expect(await office.ask(updateComplaint, { id: named, status: 1, reply: '已清理' })).toEqual({
      code: 0,
      token_expired: 1,
      msg: '修改成功',
      message: '修改成功',
    })
    expect((await own(mock, token)).find(({ id }) => id === named)).toMatchObject({
      status: '已采纳',
      reply: '已清理',
    })
  })

  test('没有的、别的小区的投诉不能答复，居民不能答复', async () => {
    const { mock, office, token } = await begin()
    const { data: id } = await complain(mock, token)
    expect(await office.ask(updateComplaint, { id: 99_999, status: 1 })).toMatchObject({
      msg: '没有查找到该条记录',
    })
    const other = await openOffice(mock, 'secondOnly')
    expect(await other.ask(updateComplaint, { id, status: 1 })).toEqual(NO_PERMISSION)
    expect(await other.ask(complaints, { community_identifier: '10002' })).toEqual(NO_PERMISSION)
    expect(await ask(mock, updateComplaint, { id, status: 1 }, token)).toEqual(LOST)
  })

  test('投诉建议关闭后居民提不了也看不了，平台照常', async () => {
    const { mock, office, token } = await begin()
    await switchOff(office, '投诉建议')
    expect(await complain(mock, token)).toEqual(MODULE_OFF)
    expect(await ask(mock, complaints, { community_identifier: '10002' }, token)).toEqual(MODULE_OFF)
    expect(await office.ask(complaints, { community_identifier: '10002' })).toMatchObject({ code: 0 })
    expect(await complain(mock, token, { community_identifier: '10099' })).toEqual(NO_COMMUNITY)
  })
})

test('code换openid：一次有效，坏的被拒绝', async () => {
  const { mock, token } = await begin()
  const code = 'wx:resident-owner:1'
  expect(await ask(mock, openid, { code }, token)).toMatchObject({
    code: 0,
    openid: 'resident-owner',
  })
  const refused = { code: 1, msg: '服务器开小差，请重试', message: text }
  expect(await ask(mock, openid, { code }, token)).toEqual(refused)
  expect(await ask(mock, openid, { code: 'bad-code' }, token)).toEqual(refused)
})
