import { scenarioDoor, type Scenario } from '@/contract/doors/scenarios'
import { housesToTry, type Persona } from '../personas'
import { addApplication, decideApplication } from '../world/people/applications'
import { addHouseChange } from '../world/people/house-changes'
import type { Application } from '../world/people/rows'
import { inventPerson } from '../world/people/seed-people'
import { OWNER } from '../world/people/seed-residents'
import { switchModule } from '../world/community/modules'
import { addBill } from '../world/fees/bills'
import { inThePast } from '../world/history'
import { houseAt } from '../world/places/seed-places'
import type { World } from '../world/world'
import { implementDoor } from './door'

const COMMUNITY = '10002'

function accountOf(world: World, key: Persona['key']) {
  const account = world.tables.accounts.all().find(({ openid }) => openid === key)
  if (!account) throw new Error(`the default seed has no ${key}`)
  return account
}

/** The newcomer has applied for the house in which nobody lives. */
function apply(world: World): Application {
  const { id, name, phone } = accountOf(world, 'resident-new')
  const { id: houseId } = houseAt(world, housesToTry.free)
  const application = addApplication(world, id, inventPerson(3, { name, phone }), { ...OWNER, houseId })
  if (typeof application === 'string') throw new Error(`the newcomer cannot apply: ${application}`)
  return application
}

function reject(world: World): void {
  const { id } = inThePast(world, 2, '16:20', () => apply(world))
  const reason = '身份证照片不清晰，请重新拍摄后提交'
  inThePast(world, 1, '09:40', () => decideApplication(world, id, { state: 'rejected', reason }))
}

/** Bills of two years, of which none was paid. */
function owe(world: World): void {
  const payer = { kind: 'house', houseId: houseAt(world, housesToTry.ownersFirst).id } as const
  for (const [days, remark] of [
    [700, '2024年全年'],
    [335, '2025年全年'],
  ] as const)
    inThePast(world, days, '09:00', () =>
      addBill(world, {
        communityIdentifier: COMMUNITY,
        payer,
        title: '物业费',
        amount: 193_320,
        remark,
        manager: '晨曦家园物业',
      }),
    )
}

/** Told at the property office's counter, and still to be decided. */
function tellHouseChange(world: World): void {
  const { id } = accountOf(world, 'resident-owner')
  const changes = { use: 'office', state: 'rented' } as const
  addHouseChange(world, id, houseAt(world, housesToTry.ownersFirst).id, changes)
}

function closeBills(world: World): void {
  const { bills } = world.tables
  for (const { id, paid } of bills.all()) if (!paid) bills.change(id, { open: false })
}

function switchOff(world: World): void {
  for (const module of ['fees', 'repairs'] as const) switchModule(world, COMMUNITY, module, false)
}

/** Slow and down are faults, which the console plans when its tester has signed in. */
const STORIES: Readonly<
  Record<Scenario, { readonly who: Persona['key']; readonly begin?: (world: World) => void }>
> = {
  newResident: { who: 'resident-new' },
  pending: { who: 'resident-new', begin: (world) => void apply(world) },
  rejected: { who: 'resident-new', begin: reject },
  twoHouses: { who: 'resident-owner' },
  arrears: { who: 'resident-owner', begin: owe },
  nothingDue: { who: 'resident-owner', begin: closeBills },
  moduleOff: { who: 'resident-owner', begin: switchOff },
  houseChange: { who: 'resident-owner', begin: tellHouseChange },
  slow: { who: 'resident-owner' },
  down: { who: 'resident-owner' },
}

export const scenarioDoors = [
  implementDoor(scenarioDoor, (host, { scenario }) => {
    const { who, begin } = STORIES[scenario]
    host.reset('default')
    begin?.(host.world)
    return { scenario, openid: who }
  }),
]
