import assert from 'node:assert/strict'
import { phoneTests } from './support/phones'

const phone = phoneTests()
const options = { page: 'pages/form/index' }

phone('输入框：事件一次一个、最大长度、密码、昵称、无障碍名', { options }, async (app) => {
  await app.mark('type')
  await app.type('#name', '张三李四王')
  assert.equal((await app.report()).setData.filter(({ step }) => step === 'type').length, 5)
  assert.equal(await app.field('#name').inputValue(), '张三李四')
  assert.equal((await app.pageData()).name, '张三李四')
  assert.equal(await app.field('#secret').getAttribute('type'), 'password')
  assert.equal(await app.field('#card').getAttribute('data-type'), 'idcard')
  await app.tab.getByRole('textbox', { name: '姓名' }).waitFor()
  await app.input('#note', 'x'.repeat(200))
  await app.see('note 200')
})

phone('开关、复选、单选、标签', { options }, async (app) => {
  await app.tap('#agree')
  await app.see('switch true')
  await app.tap('#for')
  await app.see('switch false')
  await app.tap('#f')
  await app.see('sex f')
  await app.tap('#label-b')
  assert.equal(await app.$('#label-b wx-checkbox').getAttribute('aria-checked'), 'true')
})

phone('表单提交收齐各控件的值，重置清空', { options }, async (app) => {
  await app.input('#name', '张三')
  await app.input('#note', '备注')
  await app.tap('#agree')
  await app.tap('#b')
  await app.tap('#f')
  await app.tap('#submit')
  await app.see('"name":"张三"')
  assert.deepEqual(JSON.parse(await app.text('#result')), {
    name: '张三',
    secret: '',
    card: '',
    note: '备注',
    agree: true,
    tags: ['b'],
    sex: 'f',
    one: 0,
    slider: 3,
  })
  await app.tap('#reset')
  await app.see('reset')
  assert.equal(await app.field('#note').inputValue(), '')
})

phone('选择器：单列、取消、多列联动、日期、时间、地区', { options }, async (app) => {
  const columns = app.ui('#wh-picker select')
  await app.tap('#one')
  await app.answer('wh-picker', '深圳')
  await app.see('深圳')
  await app.tap('#one')
  await app.answer('wh-picker', '取消')
  assert.equal(await app.text('#one'), '深圳')
  await app.tap('#many')
  await columns.nth(0).selectOption('2 栋')
  await columns.nth(1).selectOption('203')
  await app.answer('wh-picker', '确定')
  await app.see('1-2')
  await app.tap('#date')
  await app.ui('#wh-picker input').fill('2026-12-31')
  await app.answer('wh-picker', '确定')
  await app.see('日期 2026-12-31')
  await app.tap('#time')
  await app.answer('wh-picker', '确定')
  await app.see('时间 08:00')
  await app.tap('#region')
  await columns.nth(0).selectOption('江苏省')
  await columns.nth(1).selectOption('苏州市')
  await app.answer('wh-picker', '确定')
  await app.see('江苏省苏州市虎丘区320505')
})

phone('滑块、滚轮、进度、富文本', { options }, async (app) => {
  await app.field('#slider').fill('7')
  await app.see('slide 7')
  await app.$('#wheel wx-picker-view-column').evaluate((column) => column.scrollTo(0, 68))
  await app.see('wheel 2')
  assert.equal(await app.$('#progress').getAttribute('aria-valuenow'), '40')
  assert.equal(await app.$('#rich').innerHTML(), '<b>粗</b>')
})
