// The built mini-program on a phone of the weapp host, with the mock backend behind it: as an HTTP server, or inside a demo build.
// Every journey has a world and a phone of its own and one clock for both, and ends with a clean report.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Form } from '../../../src/contract/core/systems'
import type { TestMock } from '../../support/mock'
import type { HostPhone } from '../../../tools/journeys/drivers/host-phone'
import { sharing } from '../../../tools/journeys/drivers/shared'
import { DIST, openPhone, openStage, type Stage } from '../../../tools/journeys/drivers/stage'
import type { PhoneOptions } from '../../../tools/weapp-host/driver/launch'
import { problems, TARO_WARNINGS } from '../../../tools/weapp-host/driver/report'

/** Only the framework's own notice may be warned of. */
const ALLOWED_WARNINGS = [...TARO_WARNINGS]

/**
 * No complete phone and no ID number is on the device after any journey (R25). Numbers of bills are longer, and those of the property
 * offices are public.
 */
async function assertNothingPersonal(phone: HostPhone, { world }: TestMock): Promise<void> {
  const offices = world.tables.communities.all().flatMap(({ phone: number }) => number ?? [])
  const stored = JSON.stringify(await phone.storage())
  const text = offices.reduce((rest, number) => rest.split(number).join(''), stored)
  assert.doesNotMatch(text, /(?<!\d)1\d{10}(?!\d)/, 'a whole phone number is stored')
  assert.doesNotMatch(text, /(?<!\d)\d{17}[\dXx](?!\d)/, 'an ID number is stored')
}

/** What a run must end with: no errors, no warnings, no API that WeChat lacks, nothing personal on the device. */
async function assertClean(phone: HostPhone, { demo }: Stage, mock: TestMock): Promise<void> {
  const report = await phone.app.report()
  assert.deepEqual(problems(report, { warnings: ALLOWED_WARNINGS }), [])
  if (demo)
    assert.deepEqual(
      report.requests.filter(({ inside }) => !inside),
      [],
      'something left the phone',
    )
  await assertNothingPersonal(phone, mock)
}

/** All journeys of a process on one build have one stage. */
const stageOf = sharing(openStage)

interface JourneyOptions extends PhoneOptions {
  /** Called before the phone is switched on. */
  world?: (mock: TestMock) => void | Promise<void>
}

export type Journey = (
  title: string,
  options: JourneyOptions,
  body: (resident: HostPhone) => Promise<void>,
) => void

/** Journeys of a test file on the stage of a build, which is made for the form of the backend that the worlds speak. */
export function journeys(build: { readonly dist: string; readonly form?: Form } = { dist: DIST }): Journey {
  const shared = stageOf(build.dist)
  after(() => shared.leave())
  return (title, { world, ...options }, body) => {
    test(title, async () => {
      const stage = await shared.open()
      const mock = stage.newWorld({ form: build.form })
      await world?.(mock)
      const phone = await openPhone(stage, mock, { keepData: true, ...options })
      try {
        await body(phone)
        await assertClean(phone, stage, mock)
      } finally {
        await phone.app.close()
      }
    })
  }
}
