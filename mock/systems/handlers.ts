import type { Bound } from '../bind/handler'
import { authHandlers } from './weapp/auth'
import { placeHandlers } from './weapp/places'

/** One handler for every endpoint that the mock serves. */
export const handlers: readonly Bound[] = [...authHandlers, ...placeHandlers]
