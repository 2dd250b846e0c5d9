import { useState } from 'react'
import { toast } from '@/platform/feedback'
import { isCancelled, MediaFailure } from '@/platform/media-failure'
import { ensurePrivacy } from '@/platform/privacy'
import { saveReceipt, type ReceiptPicture } from '@/platform/receipt-picture'

/** `denied` means that the permission can only be given in the settings. */
export interface SaveProblem {
  readonly sentence: string
  readonly denied: boolean
}

const PROBLEMS = {
  denied: '没有“添加到相册”的权限，图片没有保存。可以到设置里允许，或直接截屏',
  privacyRefused: '您没有同意隐私保护指引，图片没有保存。您仍可以直接截屏',
  failed: '图片没有保存成功，请重试，或直接截屏',
} as const

/** Saves the receipt to the album. */
export function useSaveReceipt(canvasId: string) {
  const [problem, setProblem] = useState<SaveProblem>()
  const refuse = (reason: keyof typeof PROBLEMS) =>
    setProblem({ sentence: PROBLEMS[reason], denied: reason === 'denied' })
  const save = async (picture: ReceiptPicture) => {
    setProblem(undefined)
    if ((await ensurePrivacy()) === 'refused') return refuse('privacyRefused')
    try {
      await saveReceipt(canvasId, picture)
      toast('已保存为图片')
    } catch (error) {
      if (isCancelled(error)) return
      const reason = error instanceof MediaFailure ? error.reason : 'failed'
      refuse(reason === 'denied' || reason === 'privacyRefused' ? reason : 'failed')
    }
  }
  return { problem, save }
}
