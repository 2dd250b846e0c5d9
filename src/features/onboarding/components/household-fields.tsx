import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { SelectField } from '@/components/select-field'
import { drafts, setRelation, type OwnerCheck } from '../draft'
import { RELATION_LABELS } from '../form-values'
import { relationErrors, chooseRelationship, type RelationErrors } from '../relation'
import { chosenOption, type OfferedKey } from '../offered'
import { relationshipOf, relationshipOptions, type Relationship } from '../roles'
import { fieldId } from '../use-draft-form'
import { useOffered } from '../use-offered'
import { useFlowNavigation } from './flow-context'

/** What the draft has chosen of a field's options, and the way to choose another. */
function useChoice(field: Exclude<OfferedKey, 'politicalStatus'>) {
  const { kind } = useFlowNavigation()
  const offered = useOffered()
  const chosen = drafts[kind]((draft) => chosenOption(field, offered, draft)?.value)
  const choose = (value: string) => {
    const option = offered[field].find((one) => one.value === value)
    if (!option) return
    drafts[kind].setState(({ picked }) => ({ picked: { ...picked, [field]: value } }))
    setRelation(kind, { [field]: option.word })
  }
  return { offered, chosen, choose }
}

interface FieldProps {
  field: Exclude<OfferedKey, 'role' | 'politicalStatus'>
  errors: RelationErrors
}

/** One fact of the house or of who lives there, of the options that the backend offers. */
function Choice({ field, errors }: FieldProps) {
  const { offered, chosen, choose } = useChoice(field)
  return (
    <View id={fieldId(field)}>
      <SelectField
        label={RELATION_LABELS[field]}
        required
        options={offered[field]}
        value={chosen}
        onChange={choose}
        error={errors[field]}
      />
    </View>
  )
}

/** Which relative, or which of several others. */
function ExactRole({ position, errors }: { position: Relationship; errors: RelationErrors }) {
  const { offered, chosen, choose } = useChoice('role')
  const options = useMemo(
    () => offered.role.filter(({ word }) => relationshipOf(word) === position),
    [offered, position],
  )
  if (position !== 'family' && options.length < 2) return null
  return (
    <SelectField
      label={position === 'family' ? '您是业主的' : '具体是'}
      required
      options={options}
      value={chosen}
      onChange={choose}
      error={errors.role}
    />
  )
}

function WhoIAm({ errors }: { errors: RelationErrors }) {
  const { kind } = useFlowNavigation()
  const { role, ownerChoice } = drafts[kind]((draft) => draft.values)
  const offered = useOffered()
  const [chosen, setChosen] = useState<Relationship | undefined>(relationshipOf(role))
  const options = relationshipOptions(ownerChoice).filter(({ value }) =>
    offered.role.some(({ word }) => relationshipOf(word) === value),
  )
  // The new owner can have only one relationship, which chooseOwnerChoice has set already.
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
      {position ? <ExactRole position={position} errors={errors} /> : null}
      <Choice field="occupantType" errors={errors} />
    </Card>
  )
}

function HouseData({ errors, byOwner }: { errors: RelationErrors; byOwner: boolean }) {
  return (
    <Card title="房屋情况" list>
      {byOwner ? <View className="onboarding-note">已按业主登记的信息填好，如有变化请修改。</View> : null}
      <Choice field="use" errors={errors} />
      <Choice field="ownership" errors={errors} />
      <Choice field="state" errors={errors} />
    </Card>
  )
}

/** The role, 住户类型, and the use, ownership and state of the house. They are asked for after it is clear whether the house has an owner. */
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
