export default definePageConfig({
  navigationBarTitleText: '租客看到的样子',
  enablePullDownRefresh: true,
})
