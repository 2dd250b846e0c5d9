import { Screen } from '@/components/screen'
import { Controls } from '@/features/console/components/gallery/controls'
import { Fields } from '@/features/console/components/gallery/fields'
import { Pieces } from '@/features/console/components/gallery/pieces'
import { States } from '@/features/console/components/gallery/states'

/** Every component in every state, for developers who change one. The rules are in docs/design.md. */
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
