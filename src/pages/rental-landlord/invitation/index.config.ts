export default definePageConfig({
  navigationBarTitleText: '邀请码',
  enablePullDownRefresh: true,
  // Without it Taro's useShareAppMessage is never asked.
  enableShareAppMessage: true,
})
