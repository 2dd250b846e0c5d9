export default definePageConfig({ navigationBarTitleText: '提交投诉或建议' })
