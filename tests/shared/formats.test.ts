import { calendarDateOf } from '@/contract/core/dates'
import { formatCalendarDate, formatDay, formatMoment } from '@/shared/dates'
import { isMaskedPhone, maskPhone } from '@/shared/phone'

describe('手机号', () => {
  test('只显示前三后四', () => expect(maskPhone('19000001234')).toBe('190****1234'))
  test('已隐去的保持原样', () => expect(maskPhone('190****1234')).toBe('190****1234'))
  test.each(['', '1900000', '+8619000001234', '固话 01012345678'])('%p 不是手机号，一位也不显示', (text) =>
    expect(maskPhone(text)).toBe('***'),
  )
  test('完整的手机号不算隐去', () =>
    expect([isMaskedPhone('190****1234'), isMaskedPhone('19000001234')]).toEqual([true, false]))
})

describe('时间按社区所在的东八区', () => {
  const instant = Date.UTC(2020, 10, 22, 2, 30)

  test('同一年不写年份', () => {
    expect(formatDay(instant)).toBe('11月22日')
    expect(formatMoment(instant)).toBe('11月22日 10:30')
  })

  test('不是今年的写上年份', () => {
    const now = Date.UTC(2026, 0, 1)
    expect(formatDay(instant, now)).toBe('2020年11月22日')
    expect(formatMoment(instant, now)).toBe('2020年11月22日 10:30')
  })

  test('UTC 的除夕深夜在东八区已是新年', () => {
    const eve = Date.UTC(2025, 11, 31, 16, 30)
    expect(formatMoment(eve, Date.UTC(2026, 5, 1))).toBe('1月1日 00:30')
    expect(calendarDateOf(eve)).toBe('20260101')
  })

  test('出生日期写成年月日，认不出的原样', () => {
    expect(formatCalendarDate('19880318')).toBe('1988年3月18日')
    expect(formatCalendarDate('不详')).toBe('不详')
  })
})
