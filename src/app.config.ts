const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-selected.png`,
})

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/houses/index', 'pages/me/index'],
  tabBar: {
    color: '#5A6478',
    selectedColor: '#2456C4',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('houses', '房屋'), tab('me', '我的')],
  },
  window: {
    navigationBarTitleText: '万家',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
    backgroundColor: '#F4F6FA',
  },
  lazyCodeLoading: 'requiredComponents',
})
