import * as occupations from '@/contract/weapp/occupations'
import { handle } from '../../server/handler'
import { branchId, INDUSTRIES } from '../../world/people/occupations'

const industries = handle(occupations.industries, () =>
  INDUSTRIES.map(({ name }, index) => ({ id: index + 1, name })),
)

const branchesOf = (industryId: number) =>
  Object.entries(INDUSTRIES[industryId - 1]?.branches ?? {}).map(([name, jobs], index) => ({
    id: branchId(industryId, index + 1),
    name,
    jobs,
  }))

const branches = handle(occupations.smallIndustries, (_, { industryId }) =>
  branchesOf(industryId).map(({ id, name }) => ({ id, name })),
)

const jobs = handle(occupations.jobs, (_, { smallIndustryId }) =>
  INDUSTRIES.flatMap((_industry, index) => branchesOf(index + 1))
    .filter(({ id }) => id === smallIndustryId)
    .flatMap(({ jobs: names }) => names.map((name) => ({ name }))),
)

export const occupationHandlers = [industries, branches, jobs]
