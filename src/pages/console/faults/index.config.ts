export default definePageConfig({ navigationBarTitleText: '让请求失败' })
