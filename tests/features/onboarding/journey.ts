// The steps of the form as a resident takes them on a page in jsdom. They are those of tools/journeys.
import { screen, within } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import { stepsOf, type FlowKind, type Step } from '@/features/onboarding/flow'
import type { House } from '@/features/onboarding/form-values'
import { houseAt } from '~mock/world/places/seed-places'
import type { TestMock } from '~tests/support/mock'
import { atStep, fingerOn, sampleFile } from '~tests/support/page-finger'
import type { Page } from '~tests/support/render-page'
import * as steps from '../../../tools/journeys/onboarding'
import { FREE, MY_PHONE, OWNED, OWNERS_PHONE } from '../../../tools/journeys/onboarding'
import { CARD } from '../../../tools/journeys/samples'

export { CARD, FREE, MY_PHONE, OWNED, OWNERS_PHONE }

export const cardFile = () => sampleFile('card')
export const faceFile = () => sampleFile('face')

export const at = atStep

export const tap = (page: Page, name: string | RegExp) => fingerOn(page).tap(name)

export const tick = (page: Page, name: string | RegExp) => fingerOn(page).choose(name)

/** Chooses an option of that picker. */
export async function turn(page: Page, label: string, option: string): Promise<void> {
  const field = await screen.findByRole('button', { name: new RegExp(`^${label}，`) })
  const wheel = field.parentElement?.querySelector('select')
  if (!wheel) throw new Error(`${label} has no wheel`)
  await page.user.selectOptions(wheel, within(wheel).getByRole('option', { name: option }))
}

export const fill = (page: Page, label: string, text: string) => fingerOn(page).fill(label, text)

export const verifyPhone = (page: Page, phone?: string) => steps.verifyPhone(fingerOn(page), phone)

export const pickHouse = (page: Page, places?: readonly string[]) => steps.pickHouse(fingerOn(page), places)

export const chooseFacePhoto = (page: Page) => steps.chooseFacePhoto(fingerOn(page))

export const chooseIdCard = (page: Page) => steps.chooseIdCard(fingerOn(page))

export const answerRest = (page: Page) => steps.answerRest(fingerOn(page))

/** Fills in everything up to the review. */
export const fillForm = (page: Page) => steps.toReview(fingerOn(page))

export const sentCalls = async (page: Page, endpoint: string): Promise<number> => {
  const journal = await page.mock.door<{ endpoint?: string }[]>('requests')
  return journal.filter((entry) => entry.endpoint === endpoint).length
}

const PATHS = { free: ['10002', 10, 2, 5, 501], owned: ['10002', 5, 1, 1, 102] } as const

function houseOf(mock: TestMock, which: keyof typeof PATHS): House {
  const [communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber] = PATHS[which]
  const numbers = { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber }
  const { id } = houseAt(mock.world, PATHS[which])
  const introduction = `晨曦家园${buildingNumber}栋${unitNumber}单元${floorNumber}楼${houseNumber}号`
  return { ...numbers, houseId: id, introduction, communityName: '晨曦家园' }
}

const RELATION = {
  role: 'owner',
  occupantType: 'owner',
  use: 'residence',
  ownership: 'private',
  state: 'selfUsed',
} as const
const PERSON = { ...CARD, sex: 'female', birth: '19910412', nation: '汉' } as const
const REST = {
  politicalStatus: 'masses',
  veteran: false,
  lowIncome: false,
  petitioner: false,
  job: '教师',
  company: '样例小学',
} as const

/** Prepares the draft as if the resident had come to this step. */
export const startAt =
  (step: Step, { house: which = 'free' as keyof typeof PATHS, kind = 'form' as FlowKind } = {}) =>
  (mock: TestMock): void => {
    const reached = stepsOf('form').indexOf(step)
    const past = (other: Step) => stepsOf('form').indexOf(other) < reached
    const house = houseOf(mock, which)
    const { houseId } = house
    drafts[kind].setState({
      step,
      cardConsented: true,
      values: {
        nation: '汉',
        phone: MY_PHONE,
        ...(past('house') ? { houseId } : {}),
        ...(past('relation') ? RELATION : {}),
        ...(past('face') ? { photo: 'https://files.example/face.jpg' } : {}),
        ...(past('idCard') ? PERSON : {}),
        ...(past('more') ? REST : {}),
      },
      ...(past('house') ? { house } : {}),
      ...(past('relation') ? { owner: { houseId, is: 'unknown' } } : {}),
      ...(past('face') ? { consented: true, facePhoto: { path: faceFile(), uploadedFor: houseId } } : {}),
    })
  }
