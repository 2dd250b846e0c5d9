export default definePageConfig({
  navigationBarTitleText: '房东资料',
})
