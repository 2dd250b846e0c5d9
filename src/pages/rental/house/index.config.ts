export default definePageConfig({
  navigationBarTitleText: '房源详情',
  enablePullDownRefresh: true,
  // Without it Taro does not call useShareAppMessage.
  enableShareAppMessage: true,
})
