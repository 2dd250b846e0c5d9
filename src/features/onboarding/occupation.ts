import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { EndpointSpec, Input, Output } from '@/contract/core/endpoint'
import { industries, jobs, smallIndustries } from '@/contract/weapp/occupations'
import { offersOptions } from '@/queries/form-options'
import { call } from '@/session/backend'
import { HOUR } from '@/shared/dates'

/** 职业 as 2021-02 sends it: industry, branch, job, and own words where the job's name asks for them. */
const SEPARATOR = '-'

/** What of the three steps is chosen, by name. */
export interface Occupation {
  readonly industry?: string
  readonly branch?: string
  readonly job?: string
  readonly ownWords?: string
}

/** A name such as 其他 says nothing by itself. */
export const wantsOwnWords = ({ job }: Occupation): boolean => job?.includes('其他') === true

/** 教育-中小学-教师; undefined while a step is open. */
export function occupationText({ industry, branch, job, ownWords = '' }: Occupation): string | undefined {
  if (!industry || !branch || !job) return undefined
  if (!wantsOwnWords({ job })) return [industry, branch, job].join(SEPARATOR)
  return ownWords.trim() === '' ? undefined : [industry, branch, job, ownWords].join(SEPARATOR)
}

/** What a text of that form says. Anything else, such as 教师 of an earlier application, is no occupation of three steps. */
export function occupationOf(text: string | undefined): Occupation {
  const [industry, branch, job, ...rest] = (text ?? '').split(SEPARATOR)
  if (!industry || !branch || !job) return {}
  return { industry, branch, job, ownWords: rest.join(SEPARATOR) || undefined }
}

const HOURS = { staleTime: HOUR, gcTime: HOUR } as const

type Listed<E extends EndpointSpec> = UseQueryResult<Output<E>>

export const useIndustries = (): Listed<typeof industries> =>
  useQuery({
    ...HOURS,
    queryKey: ['industries'],
    enabled: offersOptions(),
    queryFn: ({ signal }): Promise<Output<typeof industries>> => call(industries, {}, { signal }),
  })

export const useBranches = (industryId: number | undefined): Listed<typeof smallIndustries> =>
  useQuery({
    ...HOURS,
    queryKey: ['small-industries', industryId],
    enabled: industryId !== undefined,
    queryFn: ({ signal }): Promise<Output<typeof smallIndustries>> => {
      const input: Input<typeof smallIndustries> = { industryId: industryId ?? 0 }
      return call(smallIndustries, input, { signal })
    },
  })

export const useJobs = (smallIndustryId: number | undefined): Listed<typeof jobs> =>
  useQuery({
    ...HOURS,
    queryKey: ['jobs', smallIndustryId],
    enabled: smallIndustryId !== undefined,
    queryFn: ({ signal }): Promise<Output<typeof jobs>> =>
      call(jobs, { smallIndustryId: smallIndustryId ?? 0 }, { signal }),
  })

/** A list as a field's options. */
export const optionsOfNames = (rows: readonly { readonly name: string }[] = []) =>
  rows.map(({ name }) => ({ value: name, label: name }))
