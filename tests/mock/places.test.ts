import { createTestMock } from '~tests/support/mock'

test('R2 R5 从小区一级级查到房屋，回答与文档示例同形', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  const ask = (path: string, body?: unknown) => mock.post(path, body, token)
  expect(await ask('/api/v1/communities')).toEqual({
    code: 1,
    token_expired: '1',
    msg: '获取到了小区',
    message: '获取到了小区',
    data: [
      {
        id: 1,
        city_id: null,
        community_name: '晨曦家园',
        community_identifier: '10002',
        community_pinyin: 'ChenXiJiaYuan',
        community_type: 0,
        community_order: 0,
        community_value1: null,
        community_value2: null,
        community_value3: null,
        deleted_at: null,
      },
      expect.objectContaining({ community_identifier: '00001' }),
    ],
  })
  const buildings = await ask('/api/v1/buildings', { id: '10002' })
  expect(buildings).toMatchObject({ code: 1, msg: '获取到了楼栋' })
  expect((buildings.data as unknown[])[1]).toEqual({
    id: 2,
    community_identifier: 10002,
    building_number: 2,
    building_name: '2栋',
    deleted_at: null,
  })
  const units = await ask('/api/v1/units', { id: 2 })
  expect(units).toMatchObject({ code: 1, msg: '获取到了楼栋' })
  expect((units.data as unknown[])[0]).toEqual({
    id: 3,
    building_id: 2,
    community_identifier: 10002,
    unit_number: 1,
    unit_name: '1单元',
    deleted_at: null,
  })
  const floors = await ask('/api/v1/floors', { id: 3 })
  expect((floors.data as unknown[])[0]).toEqual({
    id: 11,
    unit_id: 3,
    community_identifier: 10002,
    floor_number: 1,
    floor_name: '1楼',
    deleted_at: null,
  })
  const houses = await ask('/api/v1/houses', { id: 11 })
  expect((houses.data as unknown[])[0]).toEqual({
    id: 21,
    floor_id: 11,
    community_identifier: 10002,
    house_number: 101,
    house_name: '101号',
    house_type: 1,
    house_value1: null,
    house_value2: null,
    house_value3: null,
    deleted_at: null,
  })
})

test('没有这样的上级时列表为空，没有传id时说出字段', async () => {
  const mock = createTestMock()
  const token = await mock.signIn('resident-new')
  expect(await mock.post('/api/v1/units', { id: 99_999 }, token)).toMatchObject({ code: 1, data: [] })
  const failed = { code: '1', token_expired: '1', msg: '服务器开小差，请重试' }
  expect(await mock.post('/api/v1/units', {}, token)).toEqual({ ...failed, message: '传递的id为空' })
  expect(await mock.post('/api/v1/units', { id: '一' }, token)).toEqual({
    ...failed,
    message: '传递的id不正确',
  })
})

test('没有令牌或令牌不对时，回答令牌失效', async () => {
  const mock = createTestMock()
  expect(await mock.post('/api/v1/communities')).toMatchObject({ code: '0', token_expired: '0' })
  expect(await mock.post('/api/v1/communities', {}, 'nonsense')).toMatchObject({
    code: '0',
    token_expired: '0',
  })
})

test('large种子有一万套房屋、五千张订单、一千条公告、五百套出租房，楼栋按自然数排列', async () => {
  const mock = createTestMock({ seed: 'large' })
  const { houses, bills, announcements, rentalHouses } = mock.world.tables
  const sizes = [houses, bills, announcements, rentalHouses].map(({ size }) => size)
  expect(sizes).toEqual([10_000, 5_000, 1_000, 500])
  const token = await mock.signIn('resident-new')
  const buildings = await mock.post('/api/v1/buildings', { id: 10009 }, token)
  expect(buildings.data).toHaveLength(25)
})

test('empty种子没有小区，角色仍能登录', async () => {
  const mock = createTestMock({ seed: 'empty' })
  const token = await mock.signIn('resident-owner')
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ code: 1, data: [] })
})
