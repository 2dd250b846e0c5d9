export default definePageConfig({ navigationBarTitleText: '扮演物业' })
