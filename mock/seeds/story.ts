import type { World } from '../world/world'
import type { PersonaAccounts } from './accounts'

export function seedStory(_world: World, _accounts: PersonaAccounts): void {}
