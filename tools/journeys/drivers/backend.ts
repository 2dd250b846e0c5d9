import type { Tables, TableName } from '../../../mock/world/tables'
import type { Json } from '../../../tests/support/mock'

export type RowOf<N extends TableName> = ReturnType<Tables[N]['all']>[number]

/** How a call from elsewhere is sent; POST without a token by default. */
export interface Sending {
  readonly method?: 'POST' | 'PUT'
  readonly token?: string
}

/** The backend behind a phone, as a journey reaches it past the app. */
export interface Backend {
  /** Calls the backend from somewhere else, as another phone or the property office does. Gives the parsed answer. */
  send(path: string, body: unknown, sending?: Sending): Promise<Json>
  /** Calls a test door (mock/doors); with a body the call changes something. */
  door<T>(path: string, body?: unknown): Promise<T>
  /** The rows of a table of the world as they are now. A change of them changes nothing. */
  rows<N extends TableName>(table: N): Promise<readonly RowOf<N>[]>
  /** Moves the backend's clock forward by `ms` milliseconds and gives its time. */
  advance(ms: number): number
  /** Writes down what the backend has not yet written. Called before the app is closed. */
  keep(): Promise<void>
  /** True for the key of a record, or the name of a file, that the backend itself keeps on the phone. */
  owns(record: string): boolean
}
