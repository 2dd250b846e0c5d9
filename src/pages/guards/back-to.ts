import { back, previousUrl, replace } from '@/platform/navigation'

/** Goes back to the list that a page belongs to. If it does not lie below, as after a deep link, the list replaces the page. */
export const backTo = (listUrl: string): Promise<void> =>
  previousUrl()?.split('?')[0] === listUrl ? back() : replace(listUrl)
