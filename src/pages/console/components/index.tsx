import { Screen } from '@/components/screen'
import { Controls } from '@/features/console/components/gallery/controls'
import { Fields } from '@/features/console/components/gallery/fields'
import { Pieces } from '@/features/console/components/gallery/pieces'
import { States } from '@/features/console/components/gallery/states'

/** Every component in every state, for who changes one: docs/design.md says what the rules are. */
export default function ComponentsPage() {
  return (
    <Screen>
      <Controls />
      <Fields />
      <Pieces />
      <States />
    </Screen>
  )
}
