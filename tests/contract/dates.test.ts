/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import {
  calendarDateOf,
  communityTime,
  formatTimestamp,
  isCalendarDate,
  later,
  parseCalendarDate,
  parseTimestamp,
  unixSecondsOf,
} from '@/contract/core/dates'

const MOMENT = Date.UTC(2020, 10, 19, 5, 34, 38)
const MINUTE = Date.UTC(2020, 10, 19, 5, 34)
const MIDNIGHT = Date.UTC(2020, 10, 18, 16)

test.each([
  ['2020-11-19 13:34:38', MOMENT],
  ['2020年11月19日13:34:38', MOMENT],
  ['2020/11/19 13:34:38', MOMENT],
  ['20201119133438', MOMENT],
  ['2020-11-19 13:34', MINUTE],
  ['2020-11-19 5:34', MINUTE - 8 * 3_600_000],
  ['2020-11-19T13:34:38+08:00', MOMENT],
  ['2020-11-19T13:34:38.123+0800', MOMENT],
  ['2020-11-19T05:34:38Z', MOMENT],
  ['2020-11-19T00:34:38-05:00', MOMENT],
  ['20201119', MIDNIGHT],
  ['2020-11-19', MIDNIGHT],
  ['2020年11月19日', MIDNIGHT],
  ['２０２０年１１月１９日', MIDNIGHT],
  ['2020．11．19', MIDNIGHT],
  [20201119, MIDNIGHT],
  [MOMENT / 1000, MOMENT],
  [String(MOMENT / 1000), MOMENT],
  [MOMENT, MOMENT],
])('文档和实际见过的写法 %p 都读作同一时刻', (raw, moment) => {
  expect(parseTimestamp(raw)).toBe(moment)
  expect(parseCalendarDate(raw)).toBe('20201119')
})

test.each([
  '2020-02-30 10:00:00',
  '2020-13-01',
  '2020-11-19 24:00:00',
  '2020-11-19 13:60',
  '2017-21-06',
  '20250230',
  '1991',
  '199104',
  199104,
  '昨天',
  '',
  1.5,
  null,
  undefined,
])('没有的日子、没有的钟点和别的文字 %p 不是时刻', (raw) => {
  expect(parseTimestamp(raw)).toBeUndefined()
  expect(parseCalendarDate(raw)).toBe(raw)
})

test('R12 出生日期只认 1900 年以后确有的日子', () => {
  expect(['19880318', '19000101', '20240229'].map(isCalendarDate)).toEqual([true, true, true])
  expect(['18991231', '20230229', '1988-03-18', '199211'].map(isCalendarDate)).toEqual(Array(4).fill(false))
})

test('R12 写成秒数的是那一天在东八区的零点', () => {
  expect(unixSecondsOf('19880318')).toBe(Date.UTC(1988, 2, 17, 16) / 1000)
  expect(unixSecondsOf('不详')).toBeNaN()
})

test('加减时间按整段算', () => {
  expect(later(MOMENT, 14, 'day')).toBe(MOMENT + 14 * 86_400_000)
  expect(later(MOMENT, -90, 'minute')).toBe(MOMENT - 90 * 60_000)
})

test('东八区的日子和钟点与系统时区库一致', () => {
  const shanghai = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const seconds = fc.integer({ min: Date.UTC(1992, 0) / 1000, max: Date.UTC(2100, 0) / 1000 })
  fc.assert(
    fc.property(seconds, (second) => {
      expect(formatTimestamp(second * 1000, 'dash')).toBe(shanghai.format(second * 1000))
      expect(calendarDateOf(second * 1000)).toBe(
        shanghai
          .format(second * 1000)
          .slice(0, 10)
          .replace(/-/g, ''),
      )
    }),
  )
})

test('机器在有夏令时的时区也一样：换钟的那一夜，每半小时都对', () => {
  const nights = [Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1)]
  const moments = nights.flatMap((night) => Array.from({ length: 48 }, (_, i) => night + i * 1_800_000))
  const dates = path.resolve(__dirname, '../../src/contract/core/dates.ts')
  const program = `
    const { formatTimestamp, parseTimestamp } = require(${JSON.stringify(dates)})
    const texts = ${JSON.stringify(moments)}.map((moment) => formatTimestamp(moment, 'dash'))
    console.log(JSON.stringify({ texts, moments: texts.map(parseTimestamp) }))`
  const output = execFileSync(process.execPath, ['--import', 'tsx', '-e', program], {
    env: { ...process.env, TZ: 'America/New_York' },
    encoding: 'utf8',
  })
  const texts = moments.map((moment) => communityTime(moment).format('YYYY-MM-DD HH:mm:ss'))
  expect(JSON.parse(output)).toEqual({ texts, moments })
})
