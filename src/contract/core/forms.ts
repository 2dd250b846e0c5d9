import type { EndpointSpec } from './endpoint'
import type { Form } from './systems'

const resolved = new WeakMap<EndpointSpec, Map<Form, EndpointSpec>>()

/** The endpoint in the given form of the backend. The same object is given each time, so that it can be compared and used as a key. */
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

/** Tells whether the form has the call. */
export const existsIn = ({ onlyIn }: Pick<EndpointSpec, 'onlyIn'>, form: Form): boolean =>
  onlyIn === undefined || onlyIn === form

/** Every endpoint that the form has, in that form. */
export const endpointsIn = (endpoints: readonly EndpointSpec[], form: Form): EndpointSpec[] =>
  endpoints.filter((endpoint) => existsIn(endpoint, form)).map((endpoint) => inForm(endpoint, form))
