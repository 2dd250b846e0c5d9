import { rental } from './plan/rental'
import { security } from './plan/security'
import { weapp, weappEnd } from './plan/weapp'
import { wjdh } from './plan/wjdh'
import { zhongmin } from './plan/zhongmin'
import { Run, type Row, type RunOptions } from './run'

/** Replays the endpoints of the chosen systems against a backend; nothing is called of the others. */
export async function conform(options: RunOptions): Promise<Row[]> {
  const run = new Run(options)
  const resident = run.has('weapp') ? await weapp(run) : {}
  if (run.has('wjdh')) await wjdh(run, resident)
  if (run.has('security')) await security(run)
  if (run.has('zhongmin')) await zhongmin(run)
  if (run.has('rental')) await rental(run)
  if (run.has('weapp')) await weappEnd(run, resident)
  return run.rows()
}
