import { codeOf, persona } from './persona.h5'

/** A new code of the persona who holds the phone. */
export const wxCode = async (): Promise<string> => codeOf(persona())
