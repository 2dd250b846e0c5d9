export default definePageConfig({
  navigationBarTitleText: '公告详情',
  enablePullDownRefresh: true,
  // Without it Taro's useShareAppMessage is never asked.
  enableShareAppMessage: true,
})
