// What the runtime sends to the server that forwards the app's requests. A browser could not send them itself (cross-origin rules).

export interface BridgeUpload {
  name: string
  fileName: string
  type: string
  base64: string
  fields: Record<string, string>
}

export interface BridgeRequest {
  url: string
  method: string
  headers: Record<string, string>
  body?: string
  bodyBase64?: string
  upload?: BridgeUpload
  /** Milliseconds. */
  timeout?: number
}

export interface BridgeAnswer {
  status: number
  headers: Record<string, string>
  cookies: string[]
  base64: string
}

export type BridgeResult = BridgeAnswer | { error: string }
