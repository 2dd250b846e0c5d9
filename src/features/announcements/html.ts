/** A part of an announcement: a paragraph, or a picture with its address as it came. */
export type Block =
  | { readonly kind: 'text'; readonly runs: readonly Run[]; readonly heading: boolean }
  | { readonly kind: 'picture'; readonly address: string }

interface Run {
  readonly text: string
  readonly strong: boolean
}

/** The tags that begin and end a paragraph. */
const BLOCKS = new Set(
  'p div br hr h1 h2 h3 h4 h5 h6 ul ol li table tbody thead tr section article header footer blockquote figure figcaption pre center'.split(
    ' ',
  ),
)
const HEADINGS = /^h[1-6]$/
const STRONG = /^(?:b|strong|th|h[1-6])$/
/** The cells of a table's row, which are shown in one line. */
const CELLS = /^t[dh]$/
/** The elements that are left out with everything inside them. */
const DROPPED =
  /^(?:script|style|iframe|object|embed|svg|math|template|noscript|textarea|select|video|audio|title|head)$/
/** The tags by which a text is recognised as HTML. */
const KNOWN = /<\/?(?:p|div|br|span|img|h[1-6]|ul|ol|li|table|strong|b|em|i|a|section|font)\b[^<>]*>/i
/** Longer announcements are cut, so that an old phone can show them. */
const MAX_LENGTH = 100_000

/**
 * A tag ends at the next bracket, even if that stands in quotes, and has a bounded length. The time of reading thus depends on the length
 * alone.
 */
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w-]{0,20})([^<>]{0,4000})>|[^<]+|</gi
const SRC = /(?:^|\s)(?:data-)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '·',
  yen: '¥',
  times: '×',
  deg: '°',
  copy: '©',
  ensp: ' ',
  emsp: '　',
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all
      return codePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
    },
  )

/** Collects the allowed text and pictures, paragraph by paragraph. */
class Collector {
  readonly blocks: Block[] = []
  private runs: Run[] = []
  private strong = 0
  private heading = false

  text(raw: string): void {
    this.add(decoded(raw.replace(/[ \t\r\n\f]+/g, ' ')))
  }

  open(name: string, attributes: string): void {
    if (name === 'img') return this.picture(attributes)
    if (BLOCKS.has(name)) this.end()
    if (name === 'li') this.add('· ')
    if (CELLS.test(name) && this.runs.length > 0) this.add('　')
    if (STRONG.test(name)) this.strong++
    if (HEADINGS.test(name)) this.heading = true
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.end()
    if (STRONG.test(name) && this.strong > 0) this.strong--
  }

  /** Ends the paragraph, unless it is empty. */
  end(): void {
    const runs = this.runs.filter(({ text }) => text !== '')
    if (runs.some(({ text }) => text.trim() !== ''))
      this.blocks.push({ kind: 'text', runs, heading: this.heading })
    this.runs = []
    this.heading = false
  }

  private add(text: string): void {
    const last = this.runs[this.runs.length - 1]
    // Blanks at the start of a paragraph and after another blank are dropped.
    const shown = !last || last.text.endsWith(' ') ? text.replace(/^ +/, '') : text
    if (last?.strong === this.strong > 0)
      this.runs[this.runs.length - 1] = { ...last, text: last.text + shown }
    else this.runs.push({ text: shown, strong: this.strong > 0 })
  }

  private picture(attributes: string): void {
    this.end()
    const [, double, single, bare] = SRC.exec(attributes) ?? []
    const address = decoded(double ?? single ?? bare ?? '').trim()
    if (address !== '') this.blocks.push({ kind: 'picture', address })
  }
}

/** The position behind an element that is left out with its content. */
function after(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^<>]*>`, 'gi')
  end.lastIndex = from
  return end.test(html) ? end.lastIndex : html.length
}

/**
 * Splits an announcement's content into parts (R35). A text without tags is one part. Of HTML only text, paragraphs, headings, emphasis and
 * pictures are taken. Everything else is left out, and nothing is ever passed on as HTML.
 */
export function blocksOf(content: string): readonly Block[] {
  const html = content.slice(0, MAX_LENGTH)
  if (!KNOWN.test(html)) {
    const text = html.trim()
    return text === '' ? [] : [{ kind: 'text', runs: [{ text, strong: false }], heading: false }]
  }
  const collector = new Collector()
  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(html); found; found = TOKEN.exec(html)) {
    const [all, slash, tag, attributes = ''] = found
    const name = tag?.toLowerCase()
    if (name === undefined) {
      if (!all.startsWith('<!--')) collector.text(all)
    } else if (DROPPED.test(name)) {
      if (slash === '') TOKEN.lastIndex = after(html, name, TOKEN.lastIndex)
    } else if (slash === '/') collector.close(name)
    else collector.open(name, attributes)
  }
  collector.end()
  return collector.blocks
}
