export default definePageConfig({ navigationBarTitleText: '短信和请求' })
