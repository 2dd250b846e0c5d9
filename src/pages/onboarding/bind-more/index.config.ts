export default definePageConfig({ navigationBarTitleText: '绑定更多房屋' })
