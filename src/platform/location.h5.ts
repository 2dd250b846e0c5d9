import type { Place } from './env'

/** A browser lacks WeChat's map, so that the functions do nothing. */
export const hasMap: boolean = false
export const choosePlace = async (): Promise<Place | undefined> => undefined
export const showPlace = (_: Place): void => undefined
