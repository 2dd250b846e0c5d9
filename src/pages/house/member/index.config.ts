export default definePageConfig({
  navigationBarTitleText: '家庭成员',
  enablePullDownRefresh: true,
  // Without it Taro does not call useShareAppMessage.
  enableShareAppMessage: true,
})
