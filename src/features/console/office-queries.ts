import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallInput } from '@/api/client'
import type { EndpointSpec, Output } from '@/contract/core/endpoint'
import { complaints } from '@/contract/weapp/complaints'
import * as audits from '@/contract/wjdh/audits'
import { orderList } from '@/contract/wjdh/orders'
import * as wjdh from '@/contract/wjdh/modules'
import * as repairs from '@/contract/wjdh/repairs'
import * as workOrders from '@/contract/zhongmin/work-orders'
import * as structures from '@/contract/zhongmin/structures'
import { callOffice, listAsStaff, useActor, type StaffFilter } from './actor'

/** The rows of one page. The panels say if there are more. */
const PER_PAGE = 30

/** Reads an endpoint as the chosen property office or member of staff. The query key contains them, because others may get other answers. */
function useAsOffice<E extends EndpointSpec>(endpoint: E, input: CallInput<E>): UseQueryResult<Output<E>> {
  const { office, staff } = useActor()
  return useQuery<Output<E>>({
    queryKey: ['console', office, staff, endpoint.id, input],
    refetchOnMount: 'always',
    queryFn: ({ signal }) => callOffice(endpoint, input, { signal }),
  })
}

export type ApplicationFilter = 'pending' | 'approved' | 'rejected'

export const useApplications = (communityIdentifier: string, state: ApplicationFilter) =>
  useAsOffice(audits.auditList, { communityIdentifier, state, perPage: PER_PAGE })

export type ApplicationRecord = Output<typeof audits.audit>
export const useApplication = (id: number) => useAsOffice(audits.audit, { id })

export type BillItem = Output<typeof orderList>['bills'][number]
export const useBills = (communityIdentifier: string) =>
  useAsOffice(orderList, { communityIdentifier, perPage: PER_PAGE })

export const useModules = (communityIdentifier: string) => useAsOffice(wjdh.modules, { communityIdentifier })

export const useRepairs = (communityIdentifier: string, solved: boolean) =>
  useAsOffice(repairs.repairList, { communityIdentifier, solved, perPage: PER_PAGE })

export type RepairRecord = Output<typeof repairs.repair>
export const useRepair = (id: number) => useAsOffice(repairs.repair, { id })

export type ComplaintItem = Output<typeof complaints>['complaints'][number]
export const useComplaints = (communityIdentifier: string) =>
  useAsOffice(complaints, { communityIdentifier, perPage: PER_PAGE })

export function useWorkOrders(status: StaffFilter) {
  const staff = useActor((state) => state.staff)
  return useQuery({
    queryKey: ['console', staff, 'work-orders', status],
    refetchOnMount: 'always',
    queryFn: ({ signal }) => listAsStaff(status, signal),
  })
}

export type WorkOrderRecord = Output<typeof workOrders.show>
export const useWorkOrder = (number: string) => useAsOffice(workOrders.show, { number })
export const useNodes = (parentId: string | undefined) => useAsOffice(structures.nodes, { parentId })
export const useCategories = () => useAsOffice(structures.categories, {})
