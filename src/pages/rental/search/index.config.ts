export default definePageConfig({
  navigationBarTitleText: '找房',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})
