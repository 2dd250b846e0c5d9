/** The content of a receipt's picture, from top to bottom. */
export interface ReceiptPicture {
  readonly title: string
  readonly amount: string
  readonly rows: readonly (readonly [name: string, value: string])[]
  readonly footer: string
}

/** The part of a 2d canvas context that is used; browsers and WeChat both have it. */
type Paint = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText' | 'scale'
>

interface Sheet {
  width: number
  height: number
}

const RECEIPT_WIDTH = 375
/** Pixels per point, enough to be sharp on every phone. */
const DENSITY = 3
const MARGIN = 24
const LINE = 22
const GAP = 12
const NAME_WIDTH = 88
const HEAD = 148
const FOOT = 64
// The colours are those of the light theme, because a receipt is printed and sent to others.
const [PAPER, INK, QUIET, RULE] = ['#FFFFFF', '#1B2333', '#5A6478', '#E3E7EF']
const font = (size: number, weight = 400) => `${weight} ${size}px sans-serif`

/** Breaks a text into lines of at most `width` points, so that nothing is cut off. */
function lines(paint: Paint, text: string, width: number): string[] {
  const found: string[] = []
  let line = ''
  for (const letter of text) {
    if (line !== '' && paint.measureText(line + letter).width > width) {
      found.push(line)
      line = ''
    }
    line += letter
  }
  return [...found, line]
}

/** Draws a receipt and sets the canvas to its size. */
export function drawReceipt(
  canvas: Sheet,
  paint: Paint,
  { title, amount, rows, footer }: ReceiptPicture,
): void {
  paint.font = font(14)
  const valueWidth = RECEIPT_WIDTH - 2 * MARGIN - NAME_WIDTH
  const wrapped = rows.map(([name, value]) => [name, lines(paint, value, valueWidth)] as const)
  const body = wrapped.reduce((sum, [, value]) => sum + value.length * LINE + GAP, 0)
  const height = HEAD + body + FOOT
  // Setting the size of a canvas clears it and resets its settings.
  canvas.width = RECEIPT_WIDTH * DENSITY
  canvas.height = height * DENSITY
  paint.scale(DENSITY, DENSITY)
  paint.textBaseline = 'top'
  paint.fillStyle = PAPER
  paint.fillRect(0, 0, RECEIPT_WIDTH, height)
  const write = (text: string, x: number, y: number, size: number, colour = INK, weight = 400) => {
    paint.font = font(size, weight)
    paint.fillStyle = colour
    paint.fillText(text, x, y)
  }
  paint.textAlign = 'center'
  write(title, RECEIPT_WIDTH / 2, 32, 16, QUIET)
  write(amount, RECEIPT_WIDTH / 2, 62, 32, INK, 600)
  paint.textAlign = 'left'
  paint.fillStyle = RULE
  paint.fillRect(MARGIN, HEAD - 24, RECEIPT_WIDTH - 2 * MARGIN, 1)
  let y = HEAD
  for (const [name, value] of wrapped) {
    write(name, MARGIN, y, 14, QUIET)
    value.forEach((line, index) => write(line, MARGIN + NAME_WIDTH, y + index * LINE, 14))
    y += value.length * LINE + GAP
  }
  paint.textAlign = 'center'
  write(footer, RECEIPT_WIDTH / 2, y + 16, 12, QUIET)
}
