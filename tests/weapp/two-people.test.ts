import { stories } from '../../tools/journeys/two-people'
import { journeys } from './support/journeys'

const journey = journeys()

for (const { title, holder, walk } of stories) journey(title, { wxCode: `wx:${holder}` }, walk)
