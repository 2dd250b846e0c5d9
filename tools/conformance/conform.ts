import { rental } from './plan/rental'
import { security } from './plan/security'
import { weapp, weappEnd } from './plan/weapp'
import { wjdh } from './plan/wjdh'
import { zhongmin } from './plan/zhongmin'
import type { Form } from '../../src/contract/core/systems'
import { formOf, tellForm } from './form'
import { Run, type Row, type RunOptions } from './run'

export interface Result {
  readonly rows: Row[]
  /** A sentence about the form that weapp speaks; undefined if it was not examined. */
  readonly form?: string
  /** The form of weapp, if all signs agree. */
  readonly speaks?: Form
}

/** Runs all calls of the chosen systems against a backend. No other system is called. */
export const conform = async (options: RunOptions): Promise<Row[]> => (await conformAndTell(options)).rows

export async function conformAndTell(options: RunOptions): Promise<Result> {
  const run = new Run(options)
  const resident = run.has('weapp') ? await weapp(run) : {}
  if (run.has('wjdh')) await wjdh(run, resident)
  if (run.has('security')) await security(run)
  if (run.has('zhongmin')) await zhongmin(run)
  if (run.has('rental')) await rental(run)
  if (run.has('weapp')) await weappEnd(run, resident)
  return {
    rows: run.rows(),
    form: run.has('weapp') ? tellForm(run.signs) : undefined,
    speaks: formOf(run.signs),
  }
}
