import { officePhones } from './env'

/** Of the property service centre; undefined where the build was told none. */
export const officePhone = (communityIdentifier: number): string | undefined =>
  officePhones[String(communityIdentifier)]
