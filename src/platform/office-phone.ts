import { officePhones } from './env'

/** Of the property service centre; undefined where the build was told none. */
export const officePhone = (communityIdentifier: string): string | undefined =>
  officePhones[communityIdentifier]
