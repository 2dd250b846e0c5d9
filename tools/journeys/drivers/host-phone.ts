import assert from 'node:assert/strict'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import type { TableName } from '../../../mock/world/tables'
import type { Json } from '../../../tests/support/mock'
import type { Backend, RowOf, Sending } from './backend'
import { readPage } from './read-page'
import { pictureFromFile } from '../../weapp-host/driver/pictures'
import type { Weapp } from '../../weapp-host/driver/weapp'
import type { Name, SamplePicture, Tab } from '../phone'
import { SAMPLE_FILES, SAMPLE_PICTURES } from '../samples'
import type { SharedPhone } from '../two-people'

/** The pictures in the album of a phone, from which `nextPicture` chooses. */
export const ALBUM = SAMPLE_PICTURES.map((picture) => pictureFromFile(path.resolve(SAMPLE_FILES[picture])))

/** The name of the report's step that `watch` begins. */
const WATCHED = 'watched'

/** A phone of the weapp host that runs the built mini-program, and the mock behind it. */
export class HostPhone implements SharedPhone {
  /** The person who holds the phone after it was handed over. */
  private holder: { readonly wxCode?: string } = {}

  constructor(
    readonly app: Weapp,
    private readonly backend: Backend,
  ) {}

  private get page(): Locator {
    return this.app.$('wx-page')
  }

  private get dialog(): Locator {
    return this.app.ui('.wh-mask[role=dialog]').last()
  }

  button(name: Name): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async tap(name: Name): Promise<void> {
    await this.button(name).click()
  }

  offers(name: Name): Promise<void> {
    return this.button(name).waitFor()
  }

  async tapText(text: Name): Promise<void> {
    await this.page.getByText(text).first().click()
  }

  async choose(option: Name, group?: Name): Promise<void> {
    const within = group === undefined ? this.page : this.page.getByRole('radiogroup', { name: group })
    await within.getByRole('radio', { name: option }).click()
  }

  async tick(name: Name): Promise<void> {
    await this.page.getByRole('checkbox', { name }).click()
  }

  field(label: string): Locator {
    // The label is on WeChat's element and on the real field inside it.
    return this.page.locator('input, textarea').and(this.page.getByLabel(label, { exact: true }))
  }

  /** Writes the whole text in one event. */
  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  value(label: string): Promise<string> {
    return this.field(label).inputValue()
  }

  async turn(label: string, option: string): Promise<void> {
    await this.tap(new RegExp(`^${label}，`))
    await this.answer(option)
  }

  async pickPlace(place: string): Promise<void> {
    await this.app.$('.place-grid__place').getByText(place, { exact: true }).click()
  }

  see(text: Name): Promise<void> {
    return this.app.see(text)
  }

  async atStep(step: string): Promise<void> {
    await this.app.$('.wj-steps__name').filter({ hasText: step }).waitFor()
  }

  async notHere(text: Name): Promise<void> {
    await this.page.getByText(text).first().waitFor({ state: 'hidden' })
  }

  seeDialog(text: Name): Promise<void> {
    return this.dialog.getByText(text).first().waitFor()
  }

  async answer(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click()
  }

  confirmPayment(): Promise<void> {
    return this.app.answer('wh-payment', '支付')
  }

  async visit(url: string): Promise<void> {
    await this.app.callWx('reLaunch', { url })
  }

  at(page: string): Promise<void> {
    return this.app.waitForPage(page)
  }

  back(): Promise<void> {
    return this.app.back()
  }

  tab(name: Tab): Promise<void> {
    return this.app.tabTo(name)
  }

  /** Pulls the page down when it is at rest: a reading that is still under way would count as the new one, with what was so before. */
  async refresh(): Promise<void> {
    await this.app.settled()
    await this.app.pullDown()
  }

  restart(): Promise<void> {
    return this.relaunch(this.holder)
  }

  /** Closes the app and opens it again on the same phone, with changed options. */
  async relaunch(options: Parameters<Weapp['relaunch']>[0] = {}): Promise<void> {
    await this.backend.keep()
    await this.app.relaunch(options)
  }

  setOnline(online: boolean): Promise<void> {
    return this.app.setNetwork(online ? 'wifi' : 'none')
  }

  settled(): Promise<void> {
    return this.app.settled()
  }

  async nextPicture(picture: SamplePicture): Promise<void> {
    await this.app.set({ nextPick: [SAMPLE_PICTURES.indexOf(picture)] })
  }

  door<T>(door: string, body?: unknown): Promise<T> {
    return this.backend.door<T>(door, body)
  }

  /** The rows of a table of the world. */
  rows<N extends TableName>(table: N): Promise<readonly RowOf<N>[]> {
    return this.backend.rows(table)
  }

  async lastCode(number: string): Promise<string> {
    const [newest] = await this.door<{ code: string }[]>(`sms?phone=${number}`)
    if (!newest) throw new Error(`no code was sent to ${number}`)
    return newest.code
  }

  /** Moves the clocks of phone and world forward by `ms` milliseconds. */
  async pass(ms: number): Promise<void> {
    await this.app.setTime(this.backend.advance(ms))
  }

  heldBy(persona: string): Promise<void> {
    this.holder = { wxCode: `wx:${persona}` }
    return this.app.set(this.holder)
  }

  elsewhere(path: string, body: unknown, sending?: Sending): Promise<Json> {
    return this.backend.send(path, body, sending)
  }

  watch(): Promise<void> {
    return this.app.mark(WATCHED)
  }

  async shown(): Promise<string> {
    const { setData } = await this.app.report()
    const given = setData.filter(({ step }) => step === WATCHED).map(({ data }) => data)
    return JSON.stringify([await this.app.tab.evaluate(readPage), given])
  }

  async remains(): Promise<string> {
    const files = (await this.app.files()).filter((name) => !this.backend.owns(name))
    return JSON.stringify([await this.storage(), files])
  }

  /** The records that the app keeps on the phone, by key. */
  async storage(): Promise<Readonly<Record<string, unknown>>> {
    const records = Object.entries(await this.app.storage())
    return Object.fromEntries(records.filter(([key]) => !this.backend.owns(key)))
  }

  /** The number of calls of an endpoint that reached the backend. */
  async calls(endpoint: string): Promise<number> {
    const journal = await this.door<{ endpoint: string }[]>('requests')
    return journal.filter((entry) => entry.endpoint === endpoint).length
  }

  /** Checks that the text is not stored and was never sent to a page. */
  async assertNeverShown(text: string): Promise<void> {
    const { setData } = await this.app.report()
    const sent = setData.filter(({ data }) => JSON.stringify(data ?? {}).includes(text))
    assert.deepEqual(
      sent.map(({ page, step }) => `${step}: ${page}`),
      [],
    )
    assert.ok(!JSON.stringify(await this.storage()).includes(text), 'it is stored')
  }
}
