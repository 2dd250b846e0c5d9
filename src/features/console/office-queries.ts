import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallInput } from '@/api/client'
import type { EndpointSpec, Output } from '@/contract/core/endpoint'
import { complaints } from '@/contract/weapp/community'
import { auditList, auditRecord } from '@/contract/wjdh/audits'
import { orderList } from '@/contract/wjdh/orders'
import { moduleList } from '@/contract/wjdh/platform'
import { repairList, repairRecord } from '@/contract/wjdh/repairs'
import { categories, structureNodes, workOrder } from '@/contract/zhongmin/work-orders'
import { callOffice, listAsStaff, useOffice, type StaffFilter } from './office'

/** What one page of a list holds; what lies beyond is said. */
const PER_PAGE = 30

/** What the property office is told; another platform or member of staff may be told something else. */
function useAsOffice<E extends EndpointSpec>(endpoint: E, input: CallInput<E>): UseQueryResult<Output<E>> {
  const { platform, staff } = useOffice()
  return useQuery<Output<E>>({
    queryKey: ['console', platform, staff, endpoint.id, input],
    refetchOnMount: 'always',
    queryFn: ({ signal }) => callOffice(endpoint, input, { signal }),
  })
}

export type AuditFilter = 'pending' | 'approved' | 'rejected'
export type AuditItem = Output<typeof auditList>['items'][number]

export const useAudits = (communityIdentifier: number, state: AuditFilter) =>
  useAsOffice(auditList, { communityIdentifier, state, perPage: PER_PAGE })

export type AuditRecord = Output<typeof auditRecord>
export const useAudit = (id: number) => useAsOffice(auditRecord, { id })

export type OrderItem = Output<typeof orderList>['orders'][number]
export const useOrders = (communityIdentifier: number) =>
  useAsOffice(orderList, { communityIdentifier, perPage: PER_PAGE })

export const useModules = (communityIdentifier: number) => useAsOffice(moduleList, { communityIdentifier })

export type RepairItem = Output<typeof repairList>['repairs'][number]
export const useRepairs = (communityIdentifier: number, solved: boolean) =>
  useAsOffice(repairList, { communityIdentifier, solved, perPage: PER_PAGE })

export type RepairRecord = Output<typeof repairRecord>
export const useRepair = (id: number) => useAsOffice(repairRecord, { id })

export type ComplaintItem = Output<typeof complaints>['complaints'][number]
export const useComplaints = (communityIdentifier: number) =>
  useAsOffice(complaints, { communityIdentifier, perPage: PER_PAGE })

export function useWorkOrders(status: StaffFilter) {
  const staff = useOffice((state) => state.staff)
  return useQuery({
    queryKey: ['console', staff, 'work-orders', status],
    refetchOnMount: 'always',
    queryFn: ({ signal }) => listAsStaff(status, signal),
  })
}

export type WorkOrderRecord = Output<typeof workOrder>
export const useWorkOrder = (number: string) => useAsOffice(workOrder, { number })
export const useNodes = (parentId: string | undefined) => useAsOffice(structureNodes, { parentId })
export const useCategories = () => useAsOffice(categories, {})
