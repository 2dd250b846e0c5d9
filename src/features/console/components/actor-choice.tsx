import { useMemo } from 'react'
import { Card } from '@/components/card'
import { SelectField } from '@/components/select-field'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { setActor, useActor } from '../actor'
import { usePersonas } from '../queries'

interface Props {
  label: string
  options: readonly { readonly key: string; readonly label: string }[]
  chosen: string | undefined
  onChoose: (key: string) => void
}

function Choice({ label, options, chosen, onChoose }: Props) {
  const stable = useMemo(() => options.map((one) => ({ value: one.key, label: one.label })), [options])
  return (
    <Card list>
      <SelectField label={label} options={stable} value={chosen ?? stable[0]?.value} onChange={onChoose} />
    </Card>
  )
}

/** Chooses the property office that calls. Each office looks after communities of its own. */
export function OfficeChoice() {
  const query = usePersonas()
  const chosen = useActor((state) => state.office)
  return (
    <Loaded load={loadOf(query)} skeleton={<Skeleton rows={1} />}>
      {({ officesToTry }) => (
        <Choice
          label="物业平台"
          options={Object.entries(officesToTry).map(([key, { about }]) => ({ key, label: about }))}
          chosen={chosen}
          onChoose={(office) => setActor({ office })}
        />
      )}
    </Loaded>
  )
}

/** Chooses the member of staff who acts. */
export function StaffChoice() {
  const query = usePersonas()
  const chosen = useActor((state) => state.staff)
  return (
    <Loaded load={loadOf(query)} skeleton={<Skeleton rows={1} />}>
      {({ staffToTry }) => (
        <Choice
          label="物业人员"
          options={Object.entries(staffToTry).map(([key, one]) => ({
            key,
            label: `${one.name}：${one.about}`,
          }))}
          chosen={chosen}
          onChoose={(staff) => setActor({ staff })}
        />
      )}
    </Loaded>
  )
}
