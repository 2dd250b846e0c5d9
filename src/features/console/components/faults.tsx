import { useEndpoints } from '../queries'
import { Loaded } from './loaded'
import { NewFault } from './new-fault'
import { PlannedFaults } from './planned-faults'

/** What fails next, and what is planned already. */
export function Faults() {
  const query = useEndpoints()
  return (
    <Loaded query={query} rows={4}>
      {(about) => (
        <>
          <PlannedFaults {...about} />
          <NewFault {...about} />
        </>
      )}
    </Loaded>
  )
}
