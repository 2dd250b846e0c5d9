export default definePageConfig({
  navigationBarTitleText: '家庭成员',
  enablePullDownRefresh: true,
  // Without it Taro's useShareAppMessage is never asked.
  enableShareAppMessage: true,
})
