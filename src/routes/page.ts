/** What WeChat or the browser hands a page: raw texts by name. */
export type Params = Readonly<Record<string, string | undefined>>

/** A page of the app: its path, and how its parameters become an address and are read back. */
export interface Page<Input, Parsed = Input> {
  /** As app.config.ts names it, for example `pages/fees/list/index`. */
  readonly path: string
  /** The address with its parameters, for `go`, `replace` and shared cards. */
  url(input: Input): string
  /** The parameters of an address; undefined when they are damaged or missing. */
  parse(params: Params): Parsed | undefined
}

/** A page that takes no parameters. */
export interface PlainPage {
  readonly path: string
  url(): string
}

export const plainPage = (path: string): PlainPage => ({ path, url: () => `/${path}` })

/** A page whose parameters are written and read by the two given functions; a parameter of undefined is left out. */
export function pageWith<Input, Parsed = Input>(
  path: string,
  write: (input: Input) => Readonly<Record<string, string | number | undefined>>,
  parse: (params: Params) => Parsed | undefined,
): Page<Input, Parsed> {
  return {
    path,
    parse,
    url(input) {
      const query = Object.entries(write(input))
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
        .join('&')
      return `/${path}${query && `?${query}`}`
    },
  }
}

/** A positive whole number that a backend gave, or undefined for anything else. */
export const idOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined

/** A community's identifier, which is a text (R27); undefined when it is missing or longer than any is. */
export const communityOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^\S{1,64}$/.test(text) ? text : undefined

/** The number of a work order: letters, digits, `-` and `_`, at most 40; undefined for anything else. */
export const workOrderNumberOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w-]{1,40}$/.test(text) ? text : undefined

/** A page about one thing, which is named by its id. */
export const pageOfId = (path: string, name = 'id'): Page<number> =>
  pageWith(
    path,
    (id) => ({ [name]: id }),
    (params) => idOf(params[name]),
  )
