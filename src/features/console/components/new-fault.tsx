import { useMemo, useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { SearchBar } from '@/components/search-bar'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import type { EndpointAbout } from '@/contract/doors/about'
import { newFaultDoor, type FaultKind } from '@/contract/doors/control'
import { openDoor } from '../doors'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'

interface Props {
  endpoints: readonly EndpointAbout[]
  kinds: readonly { readonly kind: FaultKind; readonly about: string }[]
}

const ANY = { value: '*', label: '任何接口' }

const fits = ({ id, title }: EndpointAbout, search: string) =>
  `${id} ${title}`.toLowerCase().includes(search.trim().toLowerCase())

/** The endpoints that fit the search, and the one that is chosen. */
const optionsFor = (endpoints: readonly EndpointAbout[], search: string, chosen: string) => [
  ANY,
  ...endpoints
    .filter((endpoint) => endpoint.id === chosen || fits(endpoint, search))
    .map(({ id, title }) => ({ value: id, label: `${title}（${id}）` })),
]

/** Gives the same arrays until their content changes, because SelectField needs that. */
function useOptions({ endpoints, kinds }: Props, search: string, id: string) {
  const failures = endpoints.find((one) => one.id === id)?.failures
  return {
    endpoints: useMemo(() => optionsFor(endpoints, search, id), [endpoints, search, id]),
    kinds: useMemo(() => kinds.map((one) => ({ value: one.kind, label: one.about })), [kinds]),
    failures: useMemo(
      () => (failures ?? []).map(({ name, words }) => ({ value: name, label: words })),
      [failures],
    ),
  }
}

/** Plans a fault: which calls fail next, and how. */
export function NewFault({ endpoints, kinds }: Props) {
  const [search, setSearch] = useState('')
  const [id, setId] = useState(ANY.value)
  const [kind, setKind] = useState<FaultKind>(kinds[0]?.kind ?? 'offline')
  const [failure, setFailure] = useState<string>()
  const [times, setTimes] = useState('1')
  const [error, setError] = useState<string>()
  const options = useOptions({ endpoints, kinds }, search, id)
  const plan = useTesterAction(
    (count: number) =>
      openDoor(newFaultDoor, {
        endpoint: id,
        kind,
        times: count,
        failure: kind === 'failure' ? failure : undefined,
      }),
    () => '已设置，下一次调用就会这样',
  )
  const choose = (value: string) => {
    setId(value)
    setFailure(undefined)
  }
  /** Chooses the first endpoint that fits. If none fits, the former choice stays. */
  const find = (text: string) => {
    setSearch(text)
    const found = text.trim() === '' ? undefined : endpoints.find((endpoint) => fits(endpoint, text))
    if (found) choose(found.id)
  }
  const start = async () => {
    if (!/^[1-9]\d?$/.test(times.trim())) return setError('请填写 1 到 99')
    if (kind === 'failure' && !failure) return setError('请选择一个接口和它的失败')
    setError(undefined)
    await plan.act(Number(times))
  }
  return (
    <>
      <SearchBar label="查找接口" placeholder="名称或编号，例如 房屋" value={search} onInput={find} />
      <Card list>
        <SelectField label="接口" options={options.endpoints} value={id} onChange={choose} />
        <SelectField label="怎么失败" options={options.kinds} value={kind} onChange={setKind} />
        {kind === 'failure' ? (
          <SelectField
            label="哪种失败"
            options={options.failures}
            value={failure}
            onChange={setFailure}
            placeholder={options.failures.length > 0 ? '请选择' : '先选一个接口'}
            disabled={options.failures.length === 0}
          />
        ) : null}
        <TextField label="几次" type="number" value={times} onInput={setTimes} maxlength={2} error={error} />
      </Card>
      <Problem of={plan} />
      <Button block busy={plan.busy} onTap={start}>
        让接下来的调用失败
      </Button>
    </>
  )
}
