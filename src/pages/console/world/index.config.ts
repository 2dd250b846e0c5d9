export default definePageConfig({ navigationBarTitleText: '时间和数据' })
