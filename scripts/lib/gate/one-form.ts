// A mini-program speaks one form of the residents' backend and holds nothing of the other (config/lean-contract.js).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endpointsIn } from '../../../src/contract/core/forms'
import { FORMS, type Form } from '../../../src/contract/core/systems'
import { registry } from '../../../src/contract/registry'

const pathsIn = (form: Form): Set<string> => new Set(endpointsIn(registry, form).map(({ path }) => path))

/** The addresses that only this form has. */
function onlyIn(form: Form): string[] {
  const others = FORMS.filter((other) => other !== form).map(pathsIn)
  return [...pathsIn(form)].filter((path) => others.every((paths) => !paths.has(path)))
}

/** What is wrong with the forms of a build for WeChat, each as a sentence: an address of another form, or none of its own. */
export function formFaults(folder: string, form: Form): string[] {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const has = (path: string) => new RegExp(`["'\`]${path.replace(/[/.]/g, '\\$&')}["'\`]`).test(code)
  const foreign = FORMS.filter((other) => other !== form).flatMap((other) =>
    onlyIn(other)
      .filter(has)
      .map((path) => `an address of ${other} in a build for ${form}: ${path}`),
  )
  return onlyIn(form).some(has) ? foreign : [...foreign, `no address of ${form}`]
}
