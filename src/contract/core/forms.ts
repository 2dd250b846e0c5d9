import type { EndpointSpec } from './endpoint'
import type { Form } from './systems'

const resolved = new WeakMap<EndpointSpec, Map<Form, EndpointSpec>>()

/** The endpoint as that form has it. The same object each time, so that it can be compared and used as a key. */
export function inForm<E extends EndpointSpec>(endpoint: E, form: Form): E {
  const changes = endpoint.forms?.[form]
  if (!changes) return endpoint
  const known = resolved.get(endpoint) ?? new Map<Form, EndpointSpec>()
  resolved.set(endpoint, known)
  const before = known.get(form)
  if (before) return before as E
  const { forms: _forms, ...same } = endpoint
  const other = { ...same, ...changes } as EndpointSpec
  known.set(form, other)
  return other as E
}

/** Whether a form has the call at all. */
export const existsIn = ({ onlyIn }: Pick<EndpointSpec, 'onlyIn'>, form: Form): boolean =>
  onlyIn === undefined || onlyIn === form

/** Every endpoint that a form has, as it has it. */
export const endpointsIn = (endpoints: readonly EndpointSpec[], form: Form): EndpointSpec[] =>
  endpoints.filter((endpoint) => existsIn(endpoint, form)).map((endpoint) => inForm(endpoint, form))
