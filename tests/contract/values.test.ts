import fc from 'fast-check'
import * as v from 'valibot'
import type { Codec } from '@/contract/core/codec'
import { formatTimestamp } from '@/contract/core/dates'
import { birthOf, checkDigit, isIdNumber, sexOf } from '@/contract/core/id-number'
import {
  anyText,
  date,
  dateNumber,
  flag,
  flagText,
  int,
  intText,
  phone,
  positive,
  smsCode,
  text,
  timestamp,
  timestampWords,
} from '@/contract/core/values'
import { idNumber } from '@/contract/core/id-number'
import { chargedYuan, yuanNumber, yuanWords } from '@/contract/core/money'
import { idNumberOf } from './id-numbers'

const read = <D>(codec: Codec<D>, raw: unknown) => v.parse(codec.read, raw)
const refuses = (codec: Codec<unknown>, raw: unknown) => !v.safeParse(codec.read, raw).success
const allows = (codec: Codec<unknown>, value: unknown) => v.safeParse(codec.check, value).success

describe('R6 验证码', () => {
  test('前面的零留着', () => expect(read(smsCode, '0123')).toBe('0123'))
  test('写成数的也读成文字', () => expect(read(smsCode, 1234)).toBe('1234'))
  test.each(['12', '12a4', '', '1234567'])('%p 不是验证码', (raw) => expect(refuses(smsCode, raw)).toBe(true))
})

describe('R7 手机号', () => {
  test.each([19000001234, '19000001234'])('%p 都读成文字', (raw) =>
    expect(read(phone, raw)).toBe('19000001234'),
  )
  test.each(['1900000123', '29000001234', '190****1234', null])('%p 不是手机号', (raw) =>
    expect(refuses(phone, raw)).toBe(true),
  )
  test('写出的是文字', () => expect(phone.write('19000001234')).toBe('19000001234'))
})

describe('R1 数字', () => {
  test.each([
    [7, 7],
    ['7', 7],
    ['0', 0],
    [' 12 ', 12],
  ])('%p 读成 %p', (raw, value) => expect(read(int, raw)).toBe(value))
  test.each(['', 'abc', null, 1.5, '1.5', true])('%p 不是整数', (raw) => expect(refuses(int, raw)).toBe(true))
  test('写成示例的样子：数或文字', () => expect([int.write(7), intText.write(7)]).toEqual([7, '7']))
  test('编号从 1 起', () => expect([refuses(positive, 0), refuses(positive, '1')]).toEqual([true, false]))
})

describe('是与否', () => {
  test.each([
    [1, true],
    ['1', true],
    [true, true],
    [0, false],
    ['0', false],
    [false, false],
  ])('%p 读成 %p', (raw, value) => expect(read(flag, raw)).toBe(value))
  test('别的不猜', () => expect([2, 'yes', null, ''].every((raw) => refuses(flag, raw))).toBe(true))
  test('写成 1 或 "1"', () =>
    expect([flag.write(true), flag.write(false), flagText.write(true)]).toEqual([1, 0, '1']))
})

describe('R12 日期', () => {
  test.each([
    ['19880318', '19880318'],
    [19880318, '19880318'],
    [574617600, '19880318'],
    ['574617600', '19880318'],
  ])('%p 读成 %p', (raw, day) => expect(read(date, raw)).toBe(day))

  test('秒数按东八区的日子算', () => {
    // 1988-03-18 00:00 in UTC+8 is 1988-03-17 16:00 UTC.
    expect(read(date, Date.UTC(1988, 2, 17, 16) / 1000)).toBe('19880318')
    expect(read(date, Date.UTC(1988, 2, 17, 16) / 1000 - 1)).toBe('19880317')
  })

  test('1970 年以前出生的秒数是负的', () => expect(read(date, Date.UTC(1965, 0, 1) / 1000)).toBe('19650101'))
  test('1970 年 8 月出生的秒数也是八位，仍读作秒数', () => {
    expect(read(date, Date.UTC(1970, 7, 18, 16) / 1000)).toBe('19700819')
  })
  test.each(['20250230', 20250230, '20251301', '', '不详', null])('%p 不是日子', (raw) =>
    expect(refuses(date, raw)).toBe(true),
  )
  test('写成示例的样子', () =>
    expect([date.write('19880318'), dateNumber.write('19880318')]).toEqual(['19880318', 19880318]))
})

describe('时间', () => {
  const moment = Date.UTC(2020, 10, 19, 5, 34, 38)
  test.each(['2020-11-19 13:34:38', '2020年11月19日13:34:38', '2020/11/19 13:34:38'])(
    '%s 是东八区的同一刻',
    (raw) => expect(read(timestamp, raw)).toBe(moment),
  )
  test('没有秒的也读', () => expect(read(timestamp, '2020-11-19 13:34')).toBe(moment - 38_000))
  test('写成示例的样子', () => {
    expect(timestamp.write(moment)).toBe('2020-11-19 13:34:38')
    expect(timestampWords.write(moment)).toBe('2020年11月19日13:34:38')
  })
  test('任何时刻写出再读回都一样', () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => s * 1000)
    fc.assert(
      fc.property(second, fc.constantFrom('dash' as const, 'words' as const), (ms, form) =>
        expect(read(timestamp, formatTimestamp(ms, form))).toBe(ms),
      ),
    )
  })
})

describe('R16 金额', () => {
  test.each([
    ['0.01元', 1],
    ['12.5', 1250],
    [12.5, 1250],
    ['128元', 12800],
    ['0.1', 10],
  ])('%p 读成 %i 分', (raw, fen) => expect(read(yuanWords, raw)).toBe(fen))
  test.each(['', '元', '--1元', '1.234', '1,28', null])('%p 不是金额，不当作 0', (raw) =>
    expect(refuses(yuanWords, raw)).toBe(true),
  )
  test('任何分写出再读回都一样', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => {
        expect(read(yuanWords, yuanWords.write(fen))).toBe(fen)
        expect(read(yuanNumber, yuanNumber.write(fen))).toBe(fen)
      }),
    )
  })
})

describe('R36 金额', () => {
  test.each<[unknown, number]>([
    [1280, 128_000],
    ['1280.00', 128_000],
    ['1,280.00元', 128_000],
    ['￥12', 1_200],
    ['¥ 12.5', 1_250],
    ['-5.00', -500],
    ['￥-5', -500],
    ['-￥5', -500],
    ['0.00', 0],
    ['-0.00', 0],
    ['12.300', 1_230],
  ])('%p 读成 %i 分', (raw, fen) => expect(read(yuanWords, raw)).toBe(fen))

  test.each(['十元', '1e3', '12.345', '1,2,3', '12元5', {}, [], true, NaN])('%p 不猜', (raw) =>
    expect(refuses(yuanWords, raw)).toBe(true),
  )

  test('R36 要付的金额没有0，也没有负数', () => {
    for (const raw of ['0.00元', '-5.00', 0]) expect(refuses(chargedYuan, raw)).toBe(true)
    expect(read(chargedYuan, '0.01元')).toBe(1)
    for (const raw of ['-5.00', -5]) expect(refuses(yuanNumber, raw)).toBe(true)
  })

  test('任何写法的同一个数都读成同一个金额', () => {
    const forms = (fen: number) => {
      const [yuan = '', cents = ''] = (fen / 100).toFixed(2).split('.')
      const grouped = `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
      return [`${yuan}.${cents}`, `${grouped}元`, `￥${grouped}`, ` ${yuan}.${cents} 元 `]
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (fen) => {
        for (const form of forms(fen)) {
          expect(read(yuanWords, form)).toBe(fen)
          if (fen > 0) expect(read(yuanWords, `-${form.trim()}`)).toBe(-fen)
        }
      }),
    )
  })
})

describe('文字', () => {
  test('必填的不能是空白', () => expect([refuses(text(), '  '), refuses(text(), '')]).toEqual([true, true]))
  test('长度按人看到的字数算：一个表情是一个字', () => {
    expect(read(text(3), '漏水😭')).toBe('漏水😭')
    expect(read(text(1), '👨‍👩‍👧')).toBe('👨‍👩‍👧')
    expect(refuses(text(3), '漏水😭😭')).toBe(true)
  })
  test('前后的空白去掉，超长的不收', () => {
    expect(read(text(), ' 一栋 ')).toBe('一栋')
    expect(refuses(text(3), '一二三四')).toBe(true)
  })
  test('可空的可以空；数读成文字', () => expect([read(anyText, ''), read(anyText, 12)]).toEqual(['', '12']))
})

describe('身份证号', () => {
  const births = fc.date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  const numbers = fc
    .tuple(births, fc.integer({ min: 1, max: 999 }))
    .map(([birth, sequence]) => idNumberOf(birth.toISOString().slice(0, 10).replace(/-/g, ''), sequence))

  test('校验码对的都接受，写出生与性别', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(isIdNumber(number)).toBe(true)
        expect(allows(idNumber, number)).toBe(true)
        expect(birthOf(number)).toBe(number.slice(6, 14))
        expect(sexOf(number)).toBe(Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female')
      }),
    )
  })

  test.each(['19911301', '19910231', '19910431', '20230229', '18990101', '19910012', '19910400'])(
    '出生日期 %s 不存在，校验码对也不收',
    (birth) => expect(allows(idNumber, idNumberOf(birth, 1))).toBe(false),
  )

  const why = (given: string) => {
    const result = v.safeParse(idNumber.check, given)
    return result.success ? '' : result.issues[0].message
  }

  test.each([
    ['110105910412246', /15位旧号码.*带证件到物业办理/],
    ['E12345678', /护照、永久居留证.*带到物业办理/],
    ['chn110000123456', /护照、永久居留证.*带到物业办理/],
    ['EA1234567', /护照、永久居留证.*带到物业办理/],
    ['C01X00T47', /护照、永久居留证.*带到物业办理/],
    ['12345678', /护照、永久居留证.*带到物业办理/],
    ['11010519910412246', /^请输入18位身份证号$/],
    ['1101051991041224X', /^请输入18位身份证号$/],
    ['1101051991041224', /^请输入18位身份证号$/],
    [idNumberOf('19910231', 1), /^身份证号有误，请核对每一位$/],
  ])('%s：说出为什么、接下来怎么办', (given, sentence) => expect(why(given)).toMatch(sentence))

  test('九开头的外国人永久居留身份证同样是十八位，照常接受', () => {
    const first17 = '91124019910412001'
    expect(allows(idNumber, first17 + checkDigit(first17))).toBe(true)
  })

  test('任何一位写错都被发现', () => {
    const wrong = fc.tuple(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 })).map(([number, at, step]) => {
      const digit = (Number(number.charAt(at)) + step) % 10
      return number.slice(0, at) + digit + number.slice(at + 1)
    })
    fc.assert(fc.property(wrong, (number) => expect(allows(idNumber, number)).toBe(false)))
  })

  test('相邻两位写反被发现', () => {
    fc.assert(
      fc.property(numbers, fc.nat(15), (number, at) => {
        const [a, b] = [number.charAt(at), number.charAt(at + 1)]
        fc.pre(a !== b)
        expect(allows(idNumber, number.slice(0, at) + b + a + number.slice(at + 2))).toBe(false)
      }),
    )
  })

  test('小写 x 也收，存成大写', () => {
    const number =
      [...Array(999).keys()].map((i) => idNumberOf('19900101', i + 1)).find((one) => one.endsWith('X')) ?? ''
    expect(number).toHaveLength(18)
    expect(v.parse(idNumber.check, number.toLowerCase())).toBe(number)
    expect(checkDigit(number.slice(0, 17))).toBe('X')
  })
})
