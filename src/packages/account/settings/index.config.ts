export default definePageConfig({ navigationBarTitleText: '显示与字号' })
