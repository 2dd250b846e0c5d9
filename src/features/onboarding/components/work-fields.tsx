import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Card } from '@/components/card'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import { useFieldOrder } from '@/components/use-field-order'
import {
  occupationOf,
  occupationText,
  optionsOfNames,
  useBranches,
  useIndustries,
  useJobs,
  wantsOwnWords,
  type Occupation as OccupationChoice,
} from '../occupation'
import { fieldId, type DraftForm } from '../use-draft-form'

const closeKeyboard = () => undefined

interface Step {
  label: string
  rows: readonly { readonly name: string }[] | undefined
  value: string | undefined
  error: string | undefined
  hint?: string
  onChange: (name: string) => void
}

/** One of the three steps; it is not there before its list is. */
function StepField({ label, rows, value, error, hint, onChange }: Step) {
  const options = useMemo(() => optionsOfNames(rows), [rows])
  if (options.length === 0) return null
  return (
    <SelectField
      label={label}
      required
      options={options}
      value={value}
      onChange={onChange}
      hint={hint}
      error={value === undefined && error ? '请选择' : undefined}
    />
  )
}

const idOf = <R extends { readonly id: number; readonly name: string }>(
  rows: readonly R[] | undefined,
  name: string | undefined,
): number | undefined => rows?.find((row) => row.name === name)?.id

type FieldKeys = ReturnType<ReturnType<typeof useFieldOrder>['of']>

/** 职业 in one's own words, where the backend offers no steps. */
function OwnWords({ form, keys }: { form: DraftForm; keys: FieldKeys }) {
  return (
    <TextField
      label="职业"
      required
      maxlength={50}
      placeholder="如教师、退休、学生"
      value={form.values.job}
      onInput={(job) => form.type('job', job)}
      error={form.errors.job}
      {...keys}
    />
  )
}

const isMissing = ({ isError, data }: { isError: boolean; data?: readonly unknown[] }): boolean =>
  isError || data?.length === 0

/** 职业 by three steps (2021-02); in one's own words where a list is missing. */
function Occupation({ form, keys }: { form: DraftForm; keys: FieldKeys }) {
  const { job: told } = form.values
  const [chosen, setChosen] = useState(() => occupationOf(told))
  const ofIndustries = useIndustries()
  const industries = ofIndustries.data
  const ofBranches = useBranches(idOf(industries, chosen.industry))
  const branches = ofBranches.data
  const ofJobs = useJobs(idOf(branches, chosen.branch))
  const jobs = ofJobs.data
  // Another step makes those below it open again.
  const take = (occupation: OccupationChoice) => {
    setChosen(occupation)
    form.setValue('job', occupationText(occupation))
  }
  if (!industries || [ofIndustries, ofBranches, ofJobs].some(isMissing))
    return <OwnWords form={form} keys={keys} />
  const { industry, branch, job } = chosen
  const error = form.errors.job
  return (
    <>
      <StepField
        label="所属行业"
        rows={industries}
        value={industry}
        hint={
          told && !idOf(industries, industry) ? `目前填写的是“${told}”，可以不改，也可以重新选择` : undefined
        }
        error={error}
        onChange={(name) => take({ industry: name })}
      />
      <StepField
        label="细分行业"
        rows={industry ? branches : undefined}
        value={branch}
        error={error}
        onChange={(name) => take({ industry, branch: name })}
      />
      <StepField
        label="职业"
        rows={branch ? jobs : undefined}
        value={job}
        error={error}
        onChange={(name) => take({ industry, branch, job: name })}
      />
      {wantsOwnWords(chosen) ? (
        <TextField
          label="具体职业"
          required
          maxlength={20}
          placeholder="请写明您的职业"
          value={occupationOf(told).ownWords}
          onInput={(ownWords) => form.type('job', occupationText({ ...chosen, ownWords }))}
          error={error}
        />
      ) : null}
    </>
  )
}

/** What one does, and for whom. */
export function WorkFields({ form }: { form: DraftForm }) {
  const { values, errors } = form
  const order = useFieldOrder(['job', 'company'], closeKeyboard)
  return (
    <Card title="职业与单位" list>
      <View className="onboarding-field" id={fieldId('job')}>
        <Occupation form={form} keys={order.of('job')} />
      </View>
      <View className="onboarding-field" id={fieldId('company')}>
        <TextField
          label="工作单位"
          required
          maxlength={50}
          placeholder="没有单位请填“无”"
          value={values.company}
          onInput={(company) => form.type('company', company)}
          error={errors.company}
          {...order.of('company')}
        />
      </View>
    </Card>
  )
}
