import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { useEndpoints } from '../queries'
import { NewFault } from './new-fault'
import { PlannedFaults } from './planned-faults'

/** Plans faults for the next calls, and lists those that are planned. */
export function Faults() {
  const query = useEndpoints()
  return (
    <Loaded load={loadOf(query)} skeleton={<Skeleton rows={4} />}>
      {(about) => (
        <>
          <PlannedFaults {...about} />
          <NewFault {...about} />
        </>
      )}
    </Loaded>
  )
}
