export default definePageConfig({
  navigationBarTitleText: '公告详情',
  enablePullDownRefresh: true,
  // Without it Taro does not call useShareAppMessage.
  enableShareAppMessage: true,
})
