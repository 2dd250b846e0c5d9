import { useState, useSyncExternalStore } from 'react'
import * as v from 'valibot'

type Key<T> = keyof T & string
type FormErrors<T> = { readonly [K in Key<T>]?: string }

/** A form. The object stays the same for the life of the component; its getters give the present state. */
export interface Form<T extends object> {
  readonly values: Readonly<Partial<T>>
  /** At most one sentence per field, shown below it. */
  readonly errors: FormErrors<T>
  /** Sets a value and renders; for pickers and switches. */
  setValue<K extends Key<T>>(key: K, value: T[K] | undefined): void
  /** Sets typed text. A text field shows it by itself, so this renders only to remove an error. */
  type<K extends Key<T>>(key: K, value: T[K] | undefined): void
  /** Shows the errors of these fields, or of all fields; gives true when there are none. */
  validate(keys?: readonly Key<T>[]): boolean
  /** The checked values, ready to be sent. If something is wrong, shows every error and gives undefined. */
  checked(): T | undefined
  /** Shows an error that only the server can find. */
  fail(key: Key<T>, message: string): void
  /** Replaces all values and removes all errors. */
  reset(values?: Partial<T>): void
}

export interface FormOptions<T extends object> {
  /** The rule for the values: an endpoint's `request.check`, or a part of it. */
  readonly schema: v.GenericSchema<unknown, T>
  readonly initial?: Partial<T>
  /** Called after every change, typed text included; drafts use it. */
  readonly onChange?: (values: Readonly<Partial<T>>) => void
}

type Errors = Record<string, string | undefined>
type Checked<T> = { readonly value?: T; readonly errors: Errors }

/** Adds the schema's missing fields as undefined, so that the error for each is the field's own sentence. */
function complete(schema: v.GenericSchema, values: object): object {
  const fields = 'entries' in schema ? Object.keys(schema.entries as object) : []
  return { ...Object.fromEntries(fields.map((field) => [field, undefined])), ...values }
}

function check<T extends object>(schema: v.GenericSchema<unknown, T>, values: Partial<T>): Checked<T> {
  const result = v.safeParse(schema, complete(schema, values))
  if (result.success) return { value: result.output, errors: {} }
  const errors: Errors = {}
  for (const issue of result.issues) {
    const key = String(issue.path?.[0]?.key ?? '')
    errors[key] ??= inChinese(issue.message)
  }
  return { errors }
}

/** Replaces valibot's English message of a rule that has no sentence of its own. */
const inChinese = (message: string) => (/[\u4e00-\u9fff]/.test(message) ? message : '请检查此项')

class FormStore<T extends object> implements Form<T> {
  private entered: Partial<T>
  private shown: Errors = {}
  private version = 0
  private readonly listeners = new Set<() => void>()

  constructor(private readonly options: FormOptions<T>) {
    this.entered = { ...options.initial }
  }

  get values() {
    return this.entered
  }
  get errors() {
    return this.shown as FormErrors<T>
  }

  setValue<K extends Key<T>>(key: K, value: T[K] | undefined) {
    this.enter(key, value)
    this.show({ ...this.shown, [key]: undefined })
  }

  type<K extends Key<T>>(key: K, value: T[K] | undefined) {
    this.enter(key, value)
    if (this.shown[key] !== undefined) this.show({ ...this.shown, [key]: undefined })
  }

  validate(keys?: readonly Key<T>[]) {
    const { errors } = check(this.options.schema, this.entered)
    if (!keys) {
      this.show(errors)
      return Object.keys(errors).length === 0
    }
    const asked = Object.fromEntries(keys.map((key) => [key, errors[key]]))
    this.show({ ...this.shown, ...asked })
    return keys.every((key) => errors[key] === undefined)
  }

  checked() {
    const { value, errors } = check(this.options.schema, this.entered)
    this.show(errors)
    return value
  }

  fail(key: Key<T>, message: string) {
    this.show({ ...this.shown, [key]: message })
  }

  reset(values: Partial<T> = {}) {
    this.entered = { ...values }
    this.show({})
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly snapshot = () => this.version

  private enter(key: Key<T>, value: unknown) {
    this.entered = { ...this.entered, [key]: value }
    this.options.onChange?.(this.entered)
  }

  private show(errors: Errors) {
    this.shown = errors
    this.version++
    this.listeners.forEach((listener) => listener())
  }
}

/** A form over a schema of the contract. Typed text is kept outside React, so that a keystroke renders nothing. */
export function useForm<T extends object>(options: FormOptions<T>): Form<T> {
  const [form] = useState(() => new FormStore(options))
  useSyncExternalStore(form.subscribe, form.snapshot, form.snapshot)
  return form
}
