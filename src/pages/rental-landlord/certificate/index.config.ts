export default definePageConfig({
  navigationBarTitleText: '房产证认证',
})
