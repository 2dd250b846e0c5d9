export default definePageConfig({
  navigationBarTitleText: '支付宝与芝麻分',
  enablePullDownRefresh: true,
})
