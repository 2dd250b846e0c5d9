// The look of the phone itself. All names of the host begin with wh-, so that they never equal the app's classes.
export const UI_CSS = `
*{-webkit-tap-highlight-color:transparent}
html,body{margin:0;height:100%;overflow:hidden;font-family:-apple-system,"Noto Sans CJK SC","PingFang SC",sans-serif;font-size:16px;color-scheme:light dark}
body{background:#fff} @media (prefers-color-scheme:dark){body{background:#111}}
#wh-nav{position:fixed;left:0;right:0;top:0;height:var(--wh-nav);z-index:10;font-weight:600;font-size:17px}
#wh-nav>*{position:absolute;bottom:0;height:44px;line-height:44px} #wh-nav[data-custom]{background:none!important;pointer-events:none} #wh-nav[data-custom]>:not(#wh-capsule){display:none}
#wh-title{left:90px;right:90px;text-align:center;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
#wh-back,#wh-home{left:4px;width:44px;border:0;background:none;color:inherit;font:inherit;font-size:26px;cursor:pointer;padding:0} #wh-nav [hidden]{display:none}
#wh-capsule{right:7px;bottom:6px!important;width:87px;height:32px!important;line-height:30px!important;box-sizing:border-box;border:1px solid rgba(128,128,128,.35);border-radius:16px;text-align:center;cursor:pointer;pointer-events:auto;background:rgba(255,255,255,.4);color:#333;font:inherit;padding:0}
#wh-pages{position:fixed;left:0;right:0;top:0;bottom:0}
.wh-page{position:absolute;left:0;right:0;top:var(--wh-nav);bottom:var(--wh-tab);transform:translate(0)} .wh-page[data-custom]{top:0} .wh-page[hidden]{display:none}
.wh-scroll{position:absolute;inset:0;overflow-y:auto} .wh-page[data-fixed] .wh-scroll{overflow:hidden} wx-page{display:block;min-height:100%;box-sizing:border-box}
.wh-refresh{height:0;overflow:hidden;text-align:center;color:#999;font-size:14px;line-height:50px} .wh-refresh[data-on]{height:50px}
#wh-tabs{position:fixed;left:0;right:0;bottom:0;height:var(--wh-tab);display:none;z-index:10;box-sizing:border-box;border-top:1px solid rgba(128,128,128,.2)} #wh-tabs[data-on]{display:flex;align-items:flex-start}
#wh-tabs>button{flex:1;height:50px;border:0;background:none;font-size:11px;cursor:pointer;position:relative;padding:0;color:inherit} #wh-tabs img{display:block;width:26px;height:26px;margin:2px auto}
#wh-tabs .wh-badge{position:absolute;left:54%;top:2px;min-width:16px;height:16px;line-height:16px;border-radius:8px;background:#fa5151;color:#fff;font-size:10px;padding:0 3px;box-sizing:border-box} #wh-tabs .wh-dot{position:absolute;left:56%;top:4px;width:8px;height:8px;border-radius:50%;background:#fa5151}
.wh-mask{position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:100;display:flex;align-items:center;justify-content:center;color:#111} .wh-mask[data-bottom]{align-items:flex-end}
.wh-box{background:#fff;border-radius:12px;width:80%;max-width:320px;text-align:center;padding-top:24px;font-size:17px;overflow:hidden} .wh-box b{padding:0 20px;display:block} .wh-box p{color:#666;margin:12px 24px 24px;white-space:pre-wrap;word-break:break-word} .wh-box input{width:80%;margin-bottom:20px;padding:8px;font:inherit}
.wh-row{display:flex;border-top:1px solid #eee} .wh-row>button{flex:1}
.wh-mask button{border:0;background:none;font:inherit;line-height:52px;cursor:pointer;padding:0 8px;color:#111} .wh-mask button.wh-ok{color:#576b95;font-weight:600}
.wh-sheet{background:#fff;width:100%;max-height:70%;overflow:auto;padding-bottom:var(--wh-inset-bottom)} .wh-sheet>button,.wh-sheet>.wh-items>button{display:block;width:100%;line-height:48px;border-bottom:1px solid #eee} .wh-sheet>.wh-line{line-height:1.5;padding:12px 16px}
.wh-sheet .wh-items{max-height:46vh;overflow:auto} .wh-sheet button[aria-pressed=true]{color:#07c160;font-weight:600} .wh-bar{display:flex;justify-content:space-between;padding:0 8px;border-bottom:1px solid #eee} .wh-columns{display:flex} .wh-columns select,.wh-sheet input{flex:1;font:inherit;padding:8px;margin:12px 8px;min-width:0}
.wh-pictures{display:flex;flex-wrap:wrap;gap:8px;padding:12px} .wh-pictures button{line-height:0;padding:0;border:3px solid transparent} .wh-pictures button[aria-pressed=true]{border-color:#07c160} .wh-pictures img{width:80px;height:80px;object-fit:cover}
#wh-toast{position:fixed;left:50%;top:45%;transform:translate(-50%,-50%);max-width:70%;background:rgba(0,0,0,.75);color:#fff;border-radius:8px;padding:16px 20px;z-index:99;pointer-events:none;text-align:center;white-space:pre-wrap} #wh-toast[data-mask]::before{content:'';position:fixed;inset:-100vh -100vw;pointer-events:auto}
@media (prefers-color-scheme:dark){:root[data-wh-darkmode] .wh-mask{color:#d5d5d5} :root[data-wh-darkmode] :is(.wh-box,.wh-sheet){background:#2c2c2c} :root[data-wh-darkmode] .wh-mask button:not(.wh-ok,[aria-pressed=true]){color:#d5d5d5} :root[data-wh-darkmode] .wh-box p{color:#a0a0a0} :root[data-wh-darkmode] :is(.wh-row,.wh-bar,.wh-sheet button){border-color:#3d3d3d}}
`
