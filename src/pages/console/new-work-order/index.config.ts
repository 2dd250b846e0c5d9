export default definePageConfig({ navigationBarTitleText: '报服务单' })
