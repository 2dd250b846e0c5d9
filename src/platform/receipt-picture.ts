import Taro from '@tarojs/taro'
import { MediaFailure, mediaFailure } from './media-failure'
import { drawReceipt, type ReceiptPicture } from './receipt-drawing'

export type { ReceiptPicture } from './receipt-drawing'

interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): CanvasRenderingContext2D | null
}

interface NodeQuery {
  select(selector: string): NodeQuery
  fields(wanted: { node: true }): NodeQuery
  exec(callback: (found: ({ node?: CanvasNode } | null)[]) => void): void
}

/** WeChat's own query is used, because Taro's waits for the next update of the page, which may never come. */
const { miniGlobal } = Taro as unknown as { miniGlobal: { createSelectorQuery(): NodeQuery } }

function canvasOf(id: string): Promise<CanvasNode> {
  return new Promise((resolve, reject) =>
    miniGlobal
      .createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found) => {
        const node = found[0]?.node
        if (node) resolve(node)
        else reject(new MediaFailure('failed', 'no canvas'))
      }),
  )
}

/** Draws a receipt on the page's canvas of that id and saves it to the album. Rejects with a MediaFailure. */
export async function saveReceipt(canvasId: string, picture: ReceiptPicture): Promise<void> {
  try {
    const canvas = await canvasOf(canvasId)
    const paint = canvas.getContext('2d')
    if (!paint) throw new MediaFailure('failed', 'no context')
    drawReceipt(canvas, paint, picture)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      // Taro's type knows only the canvas of a browser.
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  } catch (error) {
    throw mediaFailure(error)
  }
}
