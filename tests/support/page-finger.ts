import { readFileSync } from 'node:fs'
import path from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import type { Finger, Name, SamplePicture } from '../../tools/journeys/phone'
import { SAMPLE_FILES } from '../../tools/journeys/samples'
import type { Page } from './render-page'
import { device, files } from './taro'

const ROOT = path.join(__dirname, '../..')

/** Puts a sample picture on the device, and gives its path there. */
export const sampleFile = (picture: SamplePicture): string =>
  files.put(readFileSync(path.join(ROOT, SAMPLE_FILES[picture])))

export const atStep = (step: string) => screen.findByText(step, { selector: '.wj-steps__name' })

/** The option of a group of answers, or of the whole page. */
async function option(name: Name, group?: Name): Promise<HTMLElement> {
  const where = group === undefined ? screen : within(await screen.findByRole('radiogroup', { name: group }))
  return where.findByRole('radio', { name })
}

/** A place of the picker. Its name differs from level to level, so that it is found on its own level only. */
const place = (name: string) =>
  waitFor(() => within(screen.getByRole('group', { name: /^选择/ })).getByRole('button', { name }))

/** The finger on a page in jsdom, for the journeys' steps in tools/journeys. */
export const fingerOn = ({ user, mock }: Page): Finger => ({
  tap: async (name) => user.click(await screen.findByRole('button', { name })),
  offers: async (name) => void (await screen.findByRole('button', { name })),
  choose: async (name, group) => user.click(await option(name, group)),
  tick: async (name) => user.click(await screen.findByRole('checkbox', { name })),
  async fill(label, text) {
    const field = await screen.findByLabelText(label)
    await user.clear(field)
    await user.type(field, text)
  },
  pickPlace: async (name) => user.click(await place(name)),
  see: async (text) => void (await screen.findAllByText(text, { exact: typeof text !== 'string' })),
  atStep: async (step) => void (await atStep(step)),
  nextPicture: (picture) => Promise.resolve(void device.photos.push(sampleFile(picture))),
  lastCode: async (number) => (await mock.lastCode(number)).code,
})
