import { useEffect, useState } from 'react'
import { clock } from '@/platform/clock'

/** The value once it has not changed for so many milliseconds: what is typed is searched when the typing pauses. */
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
