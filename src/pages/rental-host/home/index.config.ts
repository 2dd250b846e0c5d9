export default definePageConfig({
  navigationBarTitleText: '我要出租',
  enablePullDownRefresh: true,
})
