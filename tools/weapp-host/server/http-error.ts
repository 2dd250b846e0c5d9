/** A refusal of a request: the status, and a sentence for its sender. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}
