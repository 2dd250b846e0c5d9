import { useState, useSyncExternalStore } from 'react'
import * as v from 'valibot'

type Key<T> = keyof T & string
type FormErrors<T> = { readonly [K in Key<T>]?: string }

/** The same object for the life of the component; its getters give the state of the moment. */
export interface Form<T extends object> {
  readonly values: Readonly<Partial<T>>
  /** One sentence a field, below which it is shown. */
  readonly errors: FormErrors<T>
  /** For pickers and switches: renders. */
  setValue<K extends Key<T>>(key: K, value: T[K] | undefined): void
  /** For text fields, which show by themselves what is typed: renders only to take an error away. */
  type<K extends Key<T>>(key: K, value: T[K] | undefined): void
  /** Shows the errors of these fields, or of all; true when there are none. */
  validate(keys?: readonly Key<T>[]): boolean
  /** The checked values, ready to be sent; undefined, with every error shown, when something is wrong. */
  checked(): T | undefined
  /** Shows an error that only the server knows. */
  fail(key: Key<T>, message: string): void
  /** Starts again from these values. */
  reset(values?: Partial<T>): void
}

export interface FormOptions<T extends object> {
  /** The rule of our values: an endpoint's `request.check`, or a part of it. */
  readonly schema: v.GenericSchema<unknown, T>
  readonly initial?: Partial<T>
  /** After every change, typed text included: for drafts. */
  readonly onChange?: (values: Readonly<Partial<T>>) => void
}

type Errors = Record<string, string | undefined>
type Checked<T> = { readonly value?: T; readonly errors: Errors }

/** With every field of the schema there, so that a missing one is told in the field's own words. */
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

/** Rules without words of their own have valibot's English ones. */
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

/** A form over a contract schema. Typed text lives beside React, so that a keystroke renders nothing. */
export function useForm<T extends object>(options: FormOptions<T>): Form<T> {
  const [form] = useState(() => new FormStore(options))
  useSyncExternalStore(form.subscribe, form.snapshot, form.snapshot)
  return form
}
