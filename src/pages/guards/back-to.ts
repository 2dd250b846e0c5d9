import { back, previousUrl, replace } from '@/platform/navigation'

/** To the list that a page belongs to: back where it lies below, in place of this page after a deep link. */
export const backTo = (listUrl: string): Promise<void> =>
  previousUrl()?.split('?')[0] === listUrl ? back() : replace(listUrl)
