export const HOME_TAB = '/pages/tabs/home/index'
export const HOUSES_TAB = '/pages/tabs/houses/index'
