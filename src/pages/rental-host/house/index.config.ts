export default definePageConfig({
  navigationBarTitleText: '我的房源',
  enablePullDownRefresh: true,
})
