import fc from 'fast-check'
import { cleanCode, cleanIdNumber, cleanPhone } from '@/shared/clean-number'

const PHONE = '19000000001'

test.each([
  '190 0000 0001',
  '190-0000-0001',
  ' 19000000001 ',
  '+8619000000001',
  '+86 190 0000 0001',
  '0086-190-0000-0001',
  '(86)19000000001',
  '（+86）190－0000－0001',
  '１９００００００００１',
  '\u202a19000000001\u202c',
  '\u200e+86\u00a0190\u20110000\u20110001',
  '190.0000.0001',
  '190．0000．0001',
  '190/0000/0001',
  '190•0000•0001',
  "'19000000001",
  '19000000001。',
  'tel:19000000001',
  '电话：190 0000 0001（微信同号）',
  '1️⃣9️⃣0️⃣00000001',
  '086-19000000001',
])('粘贴的手机号 %j 读成十一位', (pasted) => expect(cleanPhone(pasted)).toBe(PHONE))

test('不是手机号的只去掉空白和符号，多出的数字不丢', () => {
  expect(cleanPhone('190 0000 00012')).toBe('190000000012')
  expect(cleanPhone('8612345')).toBe('8612345')
  expect(cleanPhone('张三')).toBe('张三')
  expect(cleanPhone('190****0001')).toBe('190****0001')
  expect(cleanPhone('19000000001、19000000002')).toBe('1900000000119000000002')
})

test('验证码和证号里的空白、横线、全角都去掉，末位的 x 变大写', () => {
  expect(cleanCode(' １２３-456\u200b')).toBe('123456')
  expect(cleanIdNumber('990000 19910412 246x')).toBe('99000019910412246X')
  expect(cleanIdNumber('９９００００－１９９１０４１２－２４６ｘ')).toBe('99000019910412246X')
})

test('末位写成乘号、罗马数字或西里尔字母的 X、前面带着“身份证号”的，读成同一个证号', () => {
  for (const end of ['×', 'Ⅹ', 'ⅹ', 'х', 'Х'])
    expect(cleanIdNumber(`99000019910412246${end}`)).toBe('99000019910412246X')
  expect(cleanIdNumber('身份证号：99000019910412246x')).toBe('99000019910412246X')
  expect(cleanIdNumber('e12345678')).toBe('E12345678')
})

test('整条短信粘进来，只留下验证码；分不清是哪一个的不猜', () => {
  expect(cleanCode('【万家】您的验证码是 004829，10分钟内有效')).toBe('004829')
  expect(cleanCode('验证码：１２３４')).toBe('1234')
  expect(cleanCode('验证码 1234 或 5678')).toBe('验证码1234或5678')
})

const gap = fc.constantFrom('', '', ' ', '-', '\u00a0', '\u200f', '－', '\ufeff', '.')
const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)

test('任何空白、方向符和全角混在里面，读出的都是同一个号码；再清理一次不变', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '+86', '86', '0086', '＋８６'),
      fc.array(fc.tuple(fc.boolean(), gap), { minLength: 11, maxLength: 11 }),
      (prefix, signs) => {
        const given = signs.map(([full, between], at) => {
          const digit = PHONE.charAt(at)
          return (full ? wide(digit) : digit) + between
        })
        expect(cleanPhone(prefix + given.join(''))).toBe(PHONE)
        expect(cleanPhone(cleanPhone(prefix + given.join('')))).toBe(PHONE)
      },
    ),
  )
})
