/** The style of the preview's panel. It is beside the phone's frame on wide screens, and folded into a corner on narrow ones. */
export const PANEL_STYLE = `
details {
  position: fixed; z-index: 1000; top: 8px; right: 12px; box-sizing: border-box; max-width: calc(100vw - 24px);
  font: 14px/20px -apple-system, 'PingFang SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif; color: #1b2333;
}
details[open] {
  width: 300px; max-height: calc(100vh - 16px); overflow-y: auto; padding: 0 16px 16px; border-radius: 12px;
  background: #fff; box-shadow: 0 8px 32px rgb(27 35 51 / 24%);
}
summary {
  display: block; width: max-content; margin-left: auto; padding: 4px 12px; border: 1px solid #c9d0dd;
  border-radius: 14px; background: #fff; color: #5a6478; font-size: 12px; cursor: pointer;
}
details[open] summary { margin-top: 8px; margin-right: -8px; }
p { margin: 8px 0 0; color: #5a6478; }
a { color: inherit; }
h2 { margin: 16px 0 4px; font-size: 14px; line-height: 20px; }
select { box-sizing: border-box; width: 100%; min-height: 36px; font: inherit; }
button {
  min-height: 32px; padding: 0 16px; border: 1px solid #2456c4; border-radius: 8px; background: #fff; color: #2456c4;
  font: inherit; cursor: pointer;
}
@media (min-width: 900px) {
  details { top: 16px; right: auto; left: calc(50% + 212px); }
  details[open] { max-width: calc(50vw - 228px); max-height: calc(100vh - 32px); }
}
@media (prefers-color-scheme: dark) {
  details, summary, details[open], button { color: #e8ecf5; background: #182033; }
  summary { border-color: #2a3449; color: #a9b3c7; }
  details:not([open]) { background: none; }
  p { color: #a9b3c7; }
  button { border-color: #8fb0ff; color: #8fb0ff; }
}
`
