import { queryClient } from '@/queries/query-client'

/** Reads everything again that landlords' pages show, and what tenants' pages show of it. */
export const rereadHost = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['rental'] })
