import type { Place } from './env'

/** A browser has no map of WeChat's. */
export const hasMap: boolean = false
export const choosePlace = async (): Promise<Place | undefined> => undefined
export const showPlace = (_: Place): void => undefined
