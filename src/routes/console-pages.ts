import { pageOfId, pageWith, plainPage } from './page'

const page = (name: string) => plainPage(`pages/console/${name}/index`)

/** The pages of the testers' console (测试台). Only mock builds contain them. */
export const consolePages = {
  index: page('index'),
  world: page('world'),
  faults: page('faults'),
  inbox: page('inbox'),
  office: page('office'),
  applications: page('applications'),
  application: pageOfId('pages/console/application/index'),
  bills: page('bills'),
  newBill: page('new-bill'),
  modules: page('modules'),
  repairs: page('repairs'),
  repair: pageOfId('pages/console/repair/index'),
  complaints: page('complaints'),
  announce: page('announce'),
  staff: page('staff'),
  workOrder: pageWith<string>(
    'pages/console/work-order/index',
    (number) => ({ number }),
    ({ number }) => number || undefined,
  ),
  newWorkOrder: page('new-work-order'),
  components: page('components'),
  rental: page('rental'),
} as const
