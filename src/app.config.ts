// Read by the build, not by the app. WeChat takes the colours of its bars from theme.json (@names); a browser has no
// such file, so H5 gets the light ones and app.scss darkens them.
const themed = process.env.TARO_ENV === 'weapp'
const bar = (name: string, light: string) => (themed ? `@${name}` : light)

const tab = (name: string, text: string) => ({
  pagePath: `pages/tabs/${name}/index`,
  text,
  iconPath: bar(`${name}Icon`, `assets/tabs/${name}.png`),
  selectedIconPath: bar(`${name}SelectedIcon`, `assets/tabs/${name}-selected.png`),
})

// For testers: in mock builds only.
const consolePackage =
  process.env.TARO_APP_MOCK === '1'
    ? [
        {
          root: 'pages/console',
          pages: [
            'index',
            'world',
            'faults',
            'inbox',
            'office',
            'applications',
            'application',
            'bills',
            'new-bill',
            'modules',
            'repairs',
            'repair',
            'complaints',
            'announce',
            'staff',
            'work-order',
            'new-work-order',
            'components',
            'rental',
          ].map((page) => `${page}/index`),
        },
      ]
    : []

export default defineAppConfig({
  pages: ['pages/tabs/home/index', 'pages/tabs/houses/index', 'pages/tabs/me/index'],
  subPackages: [
    {
      root: 'pages/account',
      pages: [
        'login',
        'register',
        'settings',
        'privacy',
        'help',
        'agreement',
        'consent',
        'consents',
        'my-data',
        'correction',
        'deletion',
      ].map((page) => `${page}/index`),
    },
    { root: 'pages/onboarding', pages: ['form/index', 'bind-more/index'] },
    {
      root: 'pages/house',
      pages: [
        'detail/index',
        'application/index',
        'member/index',
        'add-member/index',
        'activate/index',
        'left/index',
      ],
    },
    {
      root: 'pages/fees',
      pages: ['list/index', 'bill/index', 'pay/index', 'history/index', 'receipt/index'],
    },
    { root: 'pages/emergency', pages: ['phones/index'] },
    { root: 'pages/announcements', pages: ['list/index', 'detail/index'] },
    { root: 'pages/complaints', pages: ['list/index', 'new/index', 'detail/index'] },
    { root: 'pages/repairs', pages: ['list/index', 'new/index', 'detail/index'] },
    {
      root: 'pages/rental',
      // The preview is the tenant's page, so that it needs nothing that is not here already.
      pages: ['search', 'filters', 'house', 'requests', 'request', 'kept', 'preview'].map(
        (page) => `${page}/index`,
      ),
    },
    { root: 'pages/rental-host', pages: ['home/index', 'house/index', 'requests/index'] },
    { root: 'pages/rental-publish', pages: ['publish/index', 'edit/index', 'photos/index'] },
    {
      root: 'pages/rental-landlord',
      pages: ['profile', 'identity', 'certificate', 'invitation', 'alipay'].map((page) => `${page}/index`),
    },
    ...consolePackage,
  ],
  preloadRule: {
    'pages/tabs/home/index': {
      network: 'all',
      packages: ['pages/account', 'pages/onboarding', 'pages/fees', 'pages/repairs', 'pages/announcements'],
    },
    'pages/tabs/houses/index': { network: 'all', packages: ['pages/house'] },
    'pages/tabs/me/index': { network: 'wifi', packages: ['pages/account'] },
    'pages/rental-host/home/index': {
      network: 'all',
      packages: ['pages/rental-publish', 'pages/rental-landlord'],
    },
  },
  tabBar: {
    color: bar('tabText', '#5A6478'),
    selectedColor: bar('tabSelected', '#2456C4'),
    backgroundColor: bar('barGround', '#FFFFFF'),
    // Taro's type knows the two words only.
    borderStyle: bar('tabBorder', 'white') as 'white',
    list: [tab('home', '首页'), tab('houses', '房屋'), tab('me', '我的')],
  },
  window: {
    // Told in words, or H5 draws no bar, and with it no way back.
    navigationStyle: 'default',
    navigationBarTitleText: '万家',
    navigationBarBackgroundColor: bar('barGround', '#FFFFFF'),
    navigationBarTextStyle: bar('barText', 'black'),
    backgroundTextStyle: bar('pullText', 'dark'),
    backgroundColor: bar('pageGround', '#F4F6FA'),
  },
  darkmode: themed,
  themeLocation: 'theme.json',
  requiredPrivateInfos: ['chooseLocation'],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
