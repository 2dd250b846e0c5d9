export default definePageConfig({
  navigationBarTitleText: '收藏和看过的房源',
})
