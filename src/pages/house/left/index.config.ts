export default definePageConfig({ navigationBarTitleText: '已解绑的房屋' })
