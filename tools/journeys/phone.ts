/** What a control or a sentence is called on the screen: the whole name, or a pattern that it matches. */
export type Name = string | RegExp

/** The pictures in every phone's album, drawn, of invented people (src/assets/samples). */
export type SamplePicture = 'face' | 'card'

/**
 * What a finger does on the page in front; names are those on the screen. Every function waits until what it names is there, and throws
 * if that takes too long. The form's steps need only this interface, so that they also run on a page in jsdom.
 */
export interface Finger {
  /** Taps the button of this name. */
  tap(button: Name): Promise<void>
  /** Waits until there is a button of this name. */
  offers(button: Name): Promise<void>
  /** Chooses one of several answers. `group` names the group if several groups have the same answer. */
  choose(option: Name, group?: Name): Promise<void>
  /** Ticks, or unticks, the box of this name. */
  tick(box: Name): Promise<void>
  /** Replaces the text in the field of this label. */
  fill(label: string, text: string): Promise<void>
  /** Taps the place of this name in the picker of houses. */
  pickPlace(place: string): Promise<void>
  /** Waits until the text is on the page. */
  see(text: Name): Promise<void>
  /** Waits until the form for a house shows the step of this name. */
  atStep(step: string): Promise<void>
  /** Sets the picture that is taken from the album when the app next asks for one. */
  nextPicture(picture: SamplePicture): Promise<void>
  /** The code in the last text message to this phone number. */
  lastCode(number: string): Promise<string>
}

export type Tab = '首页' | '房屋' | '我的'

/** A phone that runs a mock build of the app, with a mock world of its own. */
export interface Phone extends Finger {
  /** Taps whatever has this text, such as a row or a link. */
  tapText(text: Name): Promise<void>
  /** The text in the field of this label. */
  value(label: string): Promise<string>
  /** Turns the wheel of the field of this label to an option, and confirms it. */
  turn(label: string, option: string): Promise<void>
  /** Waits until the text is not on the page. */
  notHere(text: Name): Promise<void>
  /** Waits until a dialog, a sheet or a wheel of WeChat shows this text. */
  seeDialog(text: Name): Promise<void>
  /** Taps the button of this name in the dialog, sheet or wheel in front. */
  answer(button: string): Promise<void>
  /** Confirms the payment in WeChat's own window. */
  confirmPayment(): Promise<void>
  /** Opens an address of src/routes, as a shared card does: `pages.bill.url({ … })`. */
  visit(url: string): Promise<void>
  /** Waits until the page of this path is in front: `pages.bill.path`. */
  at(path: string): Promise<void>
  back(): Promise<void>
  tab(name: Tab): Promise<void>
  /** Reads everything again that the page in front shows. */
  refresh(): Promise<void>
  /** Closes the app and opens it again on the same phone, at home. */
  restart(): Promise<void>
  setOnline(online: boolean): Promise<void>
  /** Waits until nothing moves and nothing is loading. */
  settled(): Promise<void>
  /** Calls a test door of the mock (mock/doors); with a body the call changes something. */
  door<T>(path: string, body?: unknown): Promise<T>
}

/** How a phone looks: by WeChat's own theme, and by the resident's choices in 设置. */
export interface Look {
  readonly dark: boolean
  readonly preferences?: {
    readonly theme: 'auto' | 'light' | 'dark'
    readonly textScale: 'normal' | 'large' | 'larger'
  }
}
