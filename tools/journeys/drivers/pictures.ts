import type { Locator } from 'playwright-core'

/**
 * Waits until the picture is drawn. An image element may get its address late or get another one, which would reject a decode() that is
 * under way.
 */
export async function seePicture(picture: Locator): Promise<void> {
  const image = await picture.elementHandle()
  await picture
    .page()
    .waitForFunction((element) => element instanceof HTMLImageElement && element.naturalWidth > 0, image)
}
