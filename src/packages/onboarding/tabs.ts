export const HOME_TAB = '/pages/home/index'
export const HOUSES_TAB = '/pages/houses/index'
