import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { SelectField } from '@/components/select-field'
import { houseStates, houseUses, occupantTypes, ownerships } from '@/contract/core/form-vocabulary'
import { optionsOf } from '@/shared/options'
import { drafts, setRelation, type OwnerCheck } from '../draft'
import { RELATION_LABELS } from '../form-values'
import { relationErrors, chooseRelationship, type RelationErrors } from '../relation'
import { KIN_OPTIONS, relationshipOf, relationshipOptions, type Relationship } from '../roles'
import { fieldId } from '../use-draft-form'
import { useFlowNavigation } from './flow-context'

const OCCUPANTS = optionsOf(occupantTypes)
const USES = optionsOf(houseUses)
const OWNERSHIPS = optionsOf(ownerships)
const STATES = optionsOf(houseStates)

function WhoIAm({ errors }: { errors: RelationErrors }) {
  const { kind } = useFlowNavigation()
  const { role, ownerChoice, occupantType } = drafts[kind]((draft) => draft.values)
  const [chosen, setChosen] = useState<Relationship | undefined>(relationshipOf(role))
  const options = relationshipOptions(ownerChoice)
  // Replacing the owner leaves one relationship, and chooseOwnerChoice has taken it.
  const wanted = relationshipOf(role) ?? chosen
  const position = options.some(({ value }) => value === wanted) ? wanted : undefined
  const take = (value: Relationship) => {
    setChosen(value)
    chooseRelationship(kind, value)
  }
  return (
    <Card title="您是谁">
      <View id={fieldId('role')}>
        <ChoiceGroup
          label="您是这套房屋的"
          required
          options={options}
          value={position}
          onChange={take}
          error={position ? undefined : errors.role}
        />
      </View>
      {position === 'family' ? (
        <SelectField
          label="您是业主的"
          required
          options={KIN_OPTIONS}
          value={role}
          onChange={(value) => setRelation(kind, { role: value })}
          error={errors.role}
        />
      ) : null}
      <View id={fieldId('occupantType')}>
        <SelectField
          label={RELATION_LABELS.occupantType}
          required
          options={OCCUPANTS}
          value={occupantType}
          onChange={(value) => setRelation(kind, { occupantType: value })}
          error={errors.occupantType}
        />
      </View>
    </Card>
  )
}

function HouseData({ errors, byOwner }: { errors: RelationErrors; byOwner: boolean }) {
  const { kind } = useFlowNavigation()
  const { use, ownership, state } = drafts[kind]((draft) => draft.values)
  return (
    <Card title="房屋情况" list>
      {byOwner ? <View className="onboarding-note">已按业主登记的信息填好，如有变化请修改。</View> : null}
      <View id={fieldId('use')}>
        <SelectField
          label={RELATION_LABELS.use}
          required
          options={USES}
          value={use}
          onChange={(value) => setRelation(kind, { use: value })}
          error={errors.use}
        />
      </View>
      <View id={fieldId('ownership')}>
        <SelectField
          label={RELATION_LABELS.ownership}
          required
          options={OWNERSHIPS}
          value={ownership}
          onChange={(value) => setRelation(kind, { ownership: value })}
          error={errors.ownership}
        />
      </View>
      <View id={fieldId('state')}>
        <SelectField
          label={RELATION_LABELS.state}
          required
          options={STATES}
          value={state}
          onChange={(value) => setRelation(kind, { state: value })}
          error={errors.state}
        />
      </View>
    </Card>
  )
}

/** Role, 住户类型, use, nature and state: after it is clear whether the house has an owner. */
export function HouseholdFields({ check, showErrors }: { check: OwnerCheck; showErrors: boolean }) {
  const { kind } = useFlowNavigation()
  const values = drafts[kind]((draft) => draft.values)
  const errors = showErrors ? relationErrors(values) : {}
  return (
    <>
      <WhoIAm errors={errors} />
      <HouseData errors={errors} byOwner={check.is === 'verified'} />
    </>
  )
}
