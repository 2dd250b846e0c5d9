export default definePageConfig({
  navigationBarTitleText: '房源详情',
  enablePullDownRefresh: true,
  // Without it Taro's useShareAppMessage is never asked.
  enableShareAppMessage: true,
})
