import type { CodeSpace, Instance } from './engine-types'
import type { Dict } from './json'
import type { Recorder } from './recorder'

/** What the globals of the logic layer need from the host. */
export interface RealmPort {
  recorder: Recorder
  space: CodeSpace
  registering(): string
  report(error: unknown, where: string): void
  instrument(instance: Instance, path: string): void
  /** Called when a component is in the tree; its `ready` follows after the next frame. */
  attached(instance: Instance): void
  /** Called when a page was made with Component(); its properties get the query's values. */
  declared(path: string, properties: string[]): void
  currentPages(): Instance[]
  setApp(app: Dict): void
  getApp(): Dict | undefined
}
