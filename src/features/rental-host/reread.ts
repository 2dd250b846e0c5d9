import { queryClient } from '@/queries/query-client'

/** Everything that a landlord's pages show is read again, and what a tenant's pages show of it too. */
export const rereadHost = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['rental'] })
