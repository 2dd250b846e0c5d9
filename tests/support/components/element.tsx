import { createElement, forwardRef, type ReactNode, type SyntheticEvent } from 'react'

export type Props = Record<string, unknown> & { children?: ReactNode }
type Handler = (event: unknown) => void

/** The type of children is lost in forwardRef. */
export const childrenOf = (props: Record<string, unknown>) => props.children as ReactNode

const DOM_EVENTS = ['onClick', 'onTouchStart', 'onTouchMove', 'onTouchEnd', 'onTouchCancel']
const PLAIN = ['id', 'className', 'style', 'hidden', 'role', ...DOM_EVENTS]

/** The element's attributes for a Taro component's properties: ariaLabel → aria-label, ariaRole → role. */
export function attributes(props: Props): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (PLAIN.includes(name) || name.startsWith('aria-') || name.startsWith('data-')) kept[name] = value
    else if (name === 'ariaRole') kept.role = value
    else if (/^aria[A-Z]/.test(name)) kept[`aria-${name.slice(4).toLowerCase()}`] = value
  }
  return kept
}

export const handler = (props: Props, name: string): Handler | undefined => {
  const value = props[name]
  return typeof value === 'function' ? (value as Handler) : undefined
}

/** An event of Taro's form, with the value in `detail`. */
export function withDetail(event: SyntheticEvent, detail: unknown) {
  return {
    type: event.type,
    detail,
    target: event.target,
    currentTarget: event.currentTarget,
    mpEvent: { type: event.type, detail },
    preventDefault: () => event.preventDefault(),
    stopPropagation: () => event.stopPropagation(),
  }
}

/** A component that is a plain element. */
export function element(tag: string, extra?: (props: Props) => Record<string, unknown>) {
  const Double = forwardRef<unknown, Props>((props, ref) =>
    createElement(tag, { ...attributes(props), ...extra?.(props), ref }, childrenOf(props)),
  )
  Double.displayName = `Double(${tag})`
  return Double
}
