// The steps of the form as a resident takes them, one function each.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import { stepsOf, type FlowKind, type Step } from '@/features/onboarding/flow'
import type { House } from '@/features/onboarding/form-values'
import { houseAt } from '~mock/world/places/seed-places'
import type { TestMock } from '~tests/support/mock'
import type { Page } from '~tests/support/render-page'
import { device, files } from '~tests/support/taro'

export const MY_PHONE = '19000000020'
/** The house 晨曦家园10栋2单元5楼501号, in which nobody lives. */
export const FREE = ['晨曦家园', '10栋', '2单元', '5楼', '501号']
/** The house 晨曦家园5栋1单元1楼102号, whose owner the registry knows. */
export const OWNED = ['晨曦家园', '5栋', '1单元', '1楼', '102号']
export const OWNERS_PHONE = '19000000012'
/** The first sample card. */
export const CARD = {
  name: '样例甲',
  idNumber: '990000199104122468',
  address: '样例省样例市灯火路18号4栋2单元301',
}

const sample = (name: string) => readFileSync(path.join(__dirname, '../../../src/assets/samples', name))
export const cardFile = () => files.put(sample('id-card-1.jpg'))
export const faceFile = () => files.put(sample('face-1.jpg'))

export const at = (step: string) => screen.findByText(step, { selector: '.wj-steps__name' })

export async function tap(page: Page, name: string | RegExp): Promise<void> {
  await page.user.click(await screen.findByRole('button', { name }))
}

export async function tick(page: Page, name: string | RegExp): Promise<void> {
  await page.user.click(await screen.findByRole('radio', { name }))
}

/** Chooses an option of that picker. */
export async function turn(page: Page, label: string, option: string): Promise<void> {
  const field = await screen.findByRole('button', { name: new RegExp(`^${label}，`) })
  const wheel = field.parentElement?.querySelector('select')
  if (!wheel) throw new Error(`${label} has no wheel`)
  await page.user.selectOptions(wheel, within(wheel).getByRole('option', { name: option }))
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  const input = await screen.findByLabelText(label)
  await page.user.clear(input)
  await page.user.type(input, text)
}

export async function verifyPhone(page: Page, phone = MY_PHONE): Promise<void> {
  await fill(page, '手机号', phone)
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  await fill(page, '验证码', (await page.mock.lastCode(phone)).code)
  await tap(page, '验证并继续')
}

/** Chooses a house. The names of the places differ from level to level, so that each is found on its own level only. */
export async function pickHouse(page: Page, places: readonly string[] = FREE): Promise<void> {
  for (const place of places) {
    const choice = await waitFor(() => {
      const grid = screen.getByRole('group', { name: /^选择/ })
      return within(grid).getByRole('button', { name: place })
    })
    await page.user.click(choice)
  }
  await at('与房屋的关系')
}

async function relateAsOwner(page: Page): Promise<void> {
  await tick(page, /房屋登记在您名下/)
  await tap(page, '下一步')
  await at('人脸照片')
}

export async function chooseFacePhoto(page: Page): Promise<void> {
  await page.user.click(await screen.findByRole('checkbox', { name: /我同意/ }))
  device.photos.push(faceFile())
  await tap(page, '从相册选择')
  await screen.findByText('照片已选好，提交申请时才会上传')
  await tap(page, '下一步')
  await at('身份证信息')
}

export async function chooseIdCard(page: Page): Promise<void> {
  await page.user.click(await screen.findByRole('checkbox', { name: /我同意用身份证照片/ }))
  device.photos.push(cardFile())
  await tap(page, '从相册选择')
  await screen.findByText(/已识别/)
  await tap(page, '下一步')
  await at('其他信息')
}

export async function answerRest(page: Page): Promise<void> {
  await fill(page, '职业', '教师')
  await fill(page, '工作单位', '样例小学')
  await tick(page, '群众')
  for (const name of [/退役军人/, /低保/, /上访/]) {
    await page.user.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: '否' }))
  }
  await tap(page, '下一步')
  await at('核对并提交')
}

/** Fills in everything up to the review. */
export async function fillForm(page: Page): Promise<void> {
  await verifyPhone(page)
  await pickHouse(page)
  await relateAsOwner(page)
  await chooseFacePhoto(page)
  await chooseIdCard(page)
  await answerRest(page)
}

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
