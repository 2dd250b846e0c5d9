import { officePhones } from './env'

/** The phone number of a community's property office; undefined if the build has none. */
export const officePhone = (communityIdentifier: string): string | undefined =>
  officePhones[communityIdentifier]
