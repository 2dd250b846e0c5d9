export default definePageConfig({
  navigationBarTitleText: '修改房源',
})
