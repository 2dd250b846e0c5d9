export const SHELL_CSS = `
html,body{margin:0;height:100%;font:14px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;background:#eceff4;color:#1b2333}
body{display:flex;gap:24px;padding:20px;box-sizing:border-box;align-items:flex-start}
#phone{flex:none;border:10px solid #1b2333;border-radius:44px;overflow:hidden;background:#fff;box-shadow:0 12px 40px rgba(0,0,0,.25)} #phone iframe{display:block;border:0;width:375px;height:812px;max-height:calc(100vh - 64px)}
#panel{flex:1;min-width:0;max-height:calc(100vh - 40px);overflow:auto;background:#fff;border-radius:12px;padding:16px 20px;box-sizing:border-box}
h2{font-size:15px;margin:20px 0 6px} h2:first-child{margin-top:0} table{border-collapse:collapse;width:100%;font-size:12px;table-layout:fixed} td,th{text-align:left;padding:3px 6px;border-bottom:1px solid #e3e7ef;overflow:hidden;text-overflow:ellipsis;white-space:nowrap} td.wrap{white-space:pre-wrap;word-break:break-all} td.n,th.n{text-align:right;width:70px}
.controls{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center} .controls button,.controls select{font:inherit;padding:4px 10px} .bad{color:#bf2f1e} pre{font-size:12px;white-space:pre-wrap;word-break:break-all;margin:0}
`
