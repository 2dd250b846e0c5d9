import Taro from '@tarojs/taro'
import { MediaFailure, mediaFailure } from './media-failure'
import { drawReceipt, type ReceiptPicture } from './receipt-drawing'

export type { ReceiptPicture } from './receipt-drawing'

interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): CanvasRenderingContext2D | null
}

function canvasOf(id: string): Promise<CanvasNode> {
  return new Promise((resolve, reject) =>
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: CanvasNode } | null)[]) => {
        const node = found[0]?.node
        if (node) resolve(node)
        else reject(new MediaFailure('failed', 'no canvas'))
      }),
  )
}

/** Draws on the page's canvas of that id and puts the picture into the album. Rejects with a MediaFailure. */
export async function saveReceipt(canvasId: string, picture: ReceiptPicture): Promise<void> {
  try {
    const canvas = await canvasOf(canvasId)
    const paint = canvas.getContext('2d')
    if (!paint) throw new MediaFailure('failed', 'no context')
    drawReceipt(canvas, paint, picture)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      // Taro's type knows the canvas of a browser only.
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  } catch (error) {
    throw mediaFailure(error)
  }
}
