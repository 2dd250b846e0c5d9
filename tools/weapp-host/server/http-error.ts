/** A request that is refused: the status and a sentence for whoever sent it. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}
