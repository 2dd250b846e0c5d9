export default definePageConfig({ navigationBarTitleText: '房屋', enablePullDownRefresh: true })
