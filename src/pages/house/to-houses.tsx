import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { switchTab } from '@/platform/navigation'

export const ToHouses = () => <Button onTap={() => switchTab(pages.houses.url())}>查看我的房屋</Button>
