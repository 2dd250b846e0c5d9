import { MediaFailure } from './media-failure'
import { drawReceipt, type ReceiptPicture } from './receipt-drawing'

export type { ReceiptPicture } from './receipt-drawing'

/** Downloads the receipt as a picture. Rejects with a MediaFailure. */
export async function saveReceipt(_canvasId: string, picture: ReceiptPicture): Promise<void> {
  const canvas = document.createElement('canvas')
  const paint = canvas.getContext('2d')
  if (!paint) throw new MediaFailure('failed')
  drawReceipt(canvas, paint, picture)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new MediaFailure('failed')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${picture.title}.png`
  link.click()
  // Some browsers start the download late, so that the address must stay valid for a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
