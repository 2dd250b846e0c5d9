export default definePageConfig({
  navigationBarTitleText: '看房申请',
  enablePullDownRefresh: true,
})
