// Sends a request through the host's server, or breaks it if the phone's network or a fault of the test demands it.
import type { BridgeAnswer, BridgeRequest, BridgeResult } from '../../server/bridge-protocol'
import type { Host } from '../host-types'
import type { Fault } from '../options'
import type { RequestRecord } from '../recorder'
import { textToBase64 } from './encoding'
import { inTurn } from './turns'

const OFFLINE = 'net::ERR_INTERNET_DISCONNECTED'

function takeFault(host: Host, url: string): Fault | undefined {
  const fault = host.device.faults.find((candidate) => url.includes(candidate.url))
  if (!fault) return undefined
  if (fault.times !== undefined) {
    fault.times -= 1
    if (fault.times <= 0) host.device.faults = host.device.faults.filter((other) => other !== fault)
  }
  return fault
}

const released = (host: Host, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    host.device.changes.once('release', () => resolve())
    signal.addEventListener('abort', () => reject(new Error('abort')))
  })

async function exchange(request: BridgeRequest, signal: AbortSignal): Promise<BridgeAnswer> {
  const response = await fetch('/bridge/request', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  })
  const result = (await response.json()) as BridgeResult
  if ('error' in result) throw new Error(result.error)
  return result
}

export interface Exchange {
  kind: RequestRecord['kind']
  request: BridgeRequest
  signal: AbortSignal
  /** Asks whoever answers; by default the host's server. */
  ask?(): Promise<BridgeAnswer>
  /** Called with the per cent of an upload that are sent, even if a fault then breaks it. */
  onSent?(percent: number): void
}

async function attempt(
  host: Host,
  { request, signal, onSent, ask = () => exchange(request, signal) }: Exchange,
  record: RequestRecord,
): Promise<BridgeAnswer> {
  const { network } = host.device
  if (network === 'none') throw new Error(OFFLINE)
  if (network === 'timeout') throw new Error('timeout')
  const fault = takeFault(host, request.url)
  if (!fault) return ask()
  onSent?.(fault.atProgress ?? 0)
  if (fault.kind === 'hold') {
    record.held = true
    host.recorder.changed('requests')
    await released(host, signal)
    record.held = false
    return ask()
  }
  if (fault.kind === 'status')
    return { status: fault.status ?? 500, headers: {}, cookies: [], base64: textToBase64(fault.body ?? '') }
  throw new Error(fault.kind === 'timeout' ? 'timeout' : 'net::ERR_CONNECTION_RESET')
}

export async function sendRequest(host: Host, given: Exchange): Promise<BridgeAnswer> {
  const { recorder } = host
  const started = performance.now()
  const record: RequestRecord = {
    step: recorder.step,
    id: host.nextId(),
    kind: given.kind,
    method: given.request.method,
    url: given.request.url,
    at: Math.round(started),
    ...(given.ask ? { inside: true } : {}),
  }
  recorder.records.requests.push(record)
  recorder.changed('requests')
  try {
    const exchanged = () => attempt(host, given, record)
    const answer = await (host.options.answersInTurn ? inTurn(host, exchanged) : exchanged())
    record.status = answer.status
    return answer
  } catch (error) {
    const message = given.signal.aborted ? 'abort' : error instanceof Error ? error.message : String(error)
    record.error = message
    throw new Error(message)
  } finally {
    record.ms = Math.round(performance.now() - started)
    recorder.changed('requests')
  }
}
