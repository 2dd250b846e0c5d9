import { useEffect, useState } from 'react'
import { clock } from '@/platform/clock'

/** Gives a value after it has not changed for `ms` milliseconds, so that a search starts when the typing pauses. */
export function useDebounced<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    let current = true
    void clock.sleep(ms).then(() => current && setSettled(value))
    return () => {
      current = false
    }
  }, [value, ms])
  return settled
}
