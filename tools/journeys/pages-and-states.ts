// Every page of the app in every state that is worth a look. Screenshots, audit, axe and budgets all use this list.
import { accountWalks } from './states/account'
import { communityWalks } from './states/community'
import { consoleWalks } from './states/console'
import { feesWalks } from './states/fees'
import { onboardingWalks } from './states/onboarding'
import { rentalWalks } from './states/rental'
import { rentalHostWalks } from './states/rental-host'
import type { Walk } from './stop'

export const WALKS: readonly Walk[] = [
  ...accountWalks,
  ...onboardingWalks,
  ...communityWalks,
  ...feesWalks,
  ...rentalWalks,
  ...rentalHostWalks,
  ...consoleWalks,
]
