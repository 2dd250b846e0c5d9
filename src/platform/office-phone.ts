import { officePhones } from './env'

interface Place {
  readonly communityIdentifier?: string
  /** As the backend tells it. */
  readonly officePhone?: string
}

/** Of a house's property service centre: the backend's, else the one that the build was told; undefined where neither knows one. */
export const officePhoneOf = ({ communityIdentifier, officePhone }: Place): string | undefined =>
  officePhone ?? (communityIdentifier === undefined ? undefined : officePhones[communityIdentifier])
