// The Element.* methods of the automation protocol.
import { toCss, type Elements, type Method } from './automator-handles'

export function elementMethods(elements: Elements): Record<string, Method> {
  return {
    'Element.getElement': async (params) => {
      const found = await elements.get(params).$(toCss(params.selector))
      if (!found) throw new Error('no such element')
      return elements.keep(found)
    },
    'Element.getElements': async (params) => {
      const found = await elements.get(params).$$(toCss(params.selector))
      return { elements: await Promise.all(found.map((handle) => elements.keep(handle))) }
    },
    'Element.tap': (params) => elements.get(params).click(),
    'Element.getDOMProperties': async (params) => ({
      properties: await elements
        .get(params)
        .evaluate(
          (element, names) => names.map((name) => (element as unknown as Record<string, unknown>)[name]),
          params.names ?? [],
        ),
    }),
    'Element.getAttributes': async (params) => ({
      attributes: await elements
        .get(params)
        .evaluate((element, names) => names.map((name) => element.getAttribute(name)), params.names ?? []),
    }),
    'Element.getStyles': async (params) => ({
      styles: await elements
        .get(params)
        .evaluate(
          (element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)),
          params.names ?? [],
        ),
    }),
    'Element.getOffset': (params) =>
      elements.get(params).evaluate((element) => {
        const { left, top } = element.getBoundingClientRect()
        return { left, top }
      }),
    'Element.triggerEvent': (params) =>
      elements
        .get(params)
        .evaluate((element, { type, detail }) => window.weapp?.trigger(element, type ?? '', detail), params),
    'Element.callFunction': async (params) => {
      const field = /\.input$/.test(params.functionName ?? '')
        ? await elements.get(params).$('input, textarea')
        : null
      if (!field) throw new Error(`not supported: ${params.functionName ?? ''}`)
      await field.fill(String(params.args?.[0] ?? ''))
      return { result: null }
    },
  }
}
