/** What a control or a sentence is called on the screen: the whole name, or a pattern that it matches. */
export type Name = string | RegExp

/** Pictures that lie in the album of every phone: invented people, drawn (src/assets/samples). */
export type SamplePicture = 'face' | 'card'

/**
 * What a finger does on the page in front, in the words of the screen. Each of them waits until what it names is there,
 * and throws when that takes too long. The form's steps are written over it, so that they also run on a page in jsdom.
 */
export interface Finger {
  /** Taps the button of this name. */
  tap(button: Name): Promise<void>
  /** Waits until there is a button of this name. */
  offers(button: Name): Promise<void>
  /** Chooses one of several answers, within the group of this name if there are several groups with the same answers. */
  choose(option: Name, group?: Name): Promise<void>
  /** Ticks, or unticks, the box of this name. */
  tick(box: Name): Promise<void>
  /** Writes over what stands in the field of this label. */
  fill(label: string, text: string): Promise<void>
  /** Taps the place of this name in the picker of houses. */
  pickPlace(place: string): Promise<void>
  /** Waits until the text is on the page. */
  see(text: Name): Promise<void>
  /** Waits until the form for a house shows the step of this name. */
  atStep(step: string): Promise<void>
  /** The picture that is taken from the album when the app asks for one next. */
  nextPicture(picture: SamplePicture): Promise<void>
  /** The code in the text message that reached this phone number last. */
  lastCode(number: string): Promise<string>
}

export type Tab = '首页' | '房屋' | '我的'

/** A phone that runs a mock build of the whole app, with a mock world of its own behind it. */
export interface Phone extends Finger {
  /** Taps whatever carries this text: a row, a link. */
  tapText(text: Name): Promise<void>
  /** What stands in the field of this label. */
  value(label: string): Promise<string>
  /** Turns WeChat's wheel of the field of this label to an option, and confirms it. */
  turn(label: string, option: string): Promise<void>
  /** Waits until the text is not on the page. */
  notHere(text: Name): Promise<void>
  /** Waits until a dialog, a sheet or a wheel of WeChat shows this text. */
  seeDialog(text: Name): Promise<void>
  /** Answers the dialog, the sheet or the wheel in front by its button of this name. */
  answer(button: string): Promise<void>
  /** Pays in WeChat's own window. */
  confirmPayment(): Promise<void>
  /** Opens an address of src/routes, as a card that somebody shared: `pages.bill.url({ … })`. */
  visit(url: string): Promise<void>
  /** Waits until the page of this path is in front: `pages.bill.path`. */
  at(path: string): Promise<void>
  back(): Promise<void>
  tab(name: Tab): Promise<void>
  /** Has everything that the page in front shows read again. */
  refresh(): Promise<void>
  /** Closes the app and opens it again at home, on the same phone. */
  restart(): Promise<void>
  setOnline(online: boolean): Promise<void>
  /** Waits until nothing moves and nothing is loading. */
  settled(): Promise<void>
  /** Opens a test door of the mock (mock/doors), with a body to change something. */
  door<T>(path: string, body?: unknown): Promise<T>
}

/** How a phone is set: WeChat's own theme, and what the resident chose in 设置. */
export interface Look {
  readonly dark: boolean
  readonly preferences?: {
    readonly theme: 'auto' | 'light' | 'dark'
    readonly textScale: 'normal' | 'large' | 'larger'
  }
}
