import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import * as v from 'valibot'
import { failedWith } from '@/api/errors'
import type { Output } from '@/contract/core/endpoint'
import type { Enumeration } from '@/contract/core/values'
import { activate } from '@/contract/weapp/activation'
import { cancelApplication } from '@/contract/weapp/application'
import * as household from '@/contract/weapp/household'
import { queryClient } from '@/queries/query-client'
import { useRereadWrite } from '@/queries/reread-write'
import { call } from '@/session/backend'
import type { Member } from './members'
import { refreshHouses } from './queries'

// What the owner of a house, and whoever the owner allows to manage it, can do about its members. Only the pages of pages/house use it.

/** The backend's word as one of ours; undefined for an unknown word, for which nothing is offered (R31). */
function stepOf<W extends string>(steps: Enumeration<W>, word: string | undefined): W | undefined {
  const read = v.safeParse(steps.asLabel.read, word)
  return read.success ? read.output : undefined
}

/** The steps that the backend offers for a member. */
export const stepsFor = ({ management, payment, unbinding }: Member) => ({
  management: stepOf(household.managementSteps, management),
  payment: stepOf(household.paymentSteps, payment),
  unbinding: stepOf(household.unbindSteps, unbinding),
})

/** Tells whether anything can be done about a member. */
export const isManageable = (member: Member): boolean =>
  member.membershipId !== undefined && Object.values(stepsFor(member)).some((step) => step !== undefined)

export type ManagedHouse = Output<typeof household.managedHouses>[number]

/** The houses of a community to which the resident may add members. Nothing is asked while the community is unknown. */
export const useManagedHouses = (communityIdentifier: string | undefined): UseQueryResult<ManagedHouse[]> =>
  useQuery({
    queryKey: ['managed-houses', communityIdentifier],
    enabled: communityIdentifier !== undefined,
    queryFn: ({ signal }): Promise<ManagedHouse[]> =>
      call(
        household.managedHouses,
        { communityIdentifier: communityIdentifier ?? '', right: 'manage' },
        { signal },
      ),
  })

/** Reads everything again that tells who lives where and who may do what. */
const refreshHousehold = (): Promise<unknown> =>
  Promise.all([refreshHouses(), queryClient.invalidateQueries({ queryKey: ['house-detail'] })])

const UNCERTAIN = '网络中断，不确定是否已经办成。已重新读取，请按页面上的最新情况核对'

/** Sends one change of the household. However it ends, the household is read again, because only the backend knows the result. */
export const useHouseholdChange = <I>(write: (input: I) => Promise<unknown>) =>
  useRereadWrite({ write, reread: refreshHousehold, uncertain: UNCERTAIN })

interface InCommunity {
  readonly membershipId: number
  readonly communityIdentifier: string
}

export const useManagementChange = () =>
  useHouseholdChange((input: InCommunity) => call(household.changeManagement, input))

export const usePaymentChange = () =>
  useHouseholdChange((membershipId: number) => call(household.changePayment, { membershipId }))

export const useUnbind = () =>
  useHouseholdChange((membershipId: number) => call(household.unbind, { membershipId }))

/** Withdraws one's own wish to leave a house, by the application that says so. */
export const useStay = () =>
  useHouseholdChange((applicationId: number) => call(cancelApplication, { applicationId }))

export const useRemoveHouse = () =>
  useHouseholdChange((membershipId: number) => call(household.removeHouse, { membershipId }))

/** Tells whether an activation was refused because nobody was entered under that name and phone. */
export const isNobody = (error: unknown): boolean => failedWith(error, activate, 'nobody')
