// The default look of built-ins, with the sizes that WeChat documents. It gives pages their structure, not WeChat's exact pixels.
export const BUILTIN_CSS = `
wx-view,wx-form,wx-scroll-view,wx-swiper,wx-swiper-item,wx-radio-group,wx-checkbox-group,wx-cover-view,wx-picker,wx-navigator,wx-rich-text,wx-movable-area,wx-picker-view,wx-root-portal,wx-page-container,wx-progress,wx-slider{display:block}
wx-text,wx-label{display:inline} wx-text{white-space:pre-wrap}
wx-page-meta{display:contents} wx-navigation-bar{display:none}
[hidden]{display:none!important}
wx-image,wx-cover-image{display:inline-block;width:320px;height:240px;overflow:hidden} wx-cover-image{width:auto;height:auto}
wx-image>img,wx-cover-image>img{width:100%;height:100%;object-fit:fill;display:block} wx-image>img:not([src]){visibility:hidden}
wx-image[mode=aspectFill]>img{object-fit:cover} wx-image[mode=aspectFit]>img{object-fit:contain} wx-image[mode=center]>img{object-fit:none}
wx-image[mode=widthFix]{height:auto!important} wx-image[mode=widthFix]>img{height:auto} wx-image[mode=heightFix]{width:auto!important} wx-image[mode=heightFix]>img{width:auto}
wx-button{display:block;box-sizing:border-box;position:relative;margin-left:auto;margin-right:auto;padding:0 14px;font-size:18px;text-align:center;line-height:2.55555556;border-radius:5px;background-color:#f8f8f8;color:#000;overflow:hidden;cursor:pointer}
wx-button::after{content:'';position:absolute;left:0;top:0;width:200%;height:200%;border:1px solid rgba(0,0,0,.2);border-radius:10px;transform:scale(.5);transform-origin:0 0;box-sizing:border-box;pointer-events:none}
wx-button[type=primary]{background-color:#07c160;color:#fff} wx-button[type=warn]{background-color:#e64340;color:#fff} wx-button[plain]{background-color:transparent} wx-button[size=mini]{display:inline-block;font-size:13px;line-height:2.3;padding:0 1.34em}
wx-button[disabled]{color:rgba(0,0,0,.3);cursor:default}
wx-input{display:block;height:1.4rem;min-height:1.4rem;overflow:hidden;text-overflow:clip}
wx-input>input,wx-textarea>textarea{width:100%;height:100%;border:0;padding:0;background:none;font:inherit;color:inherit;text-align:inherit;outline:none;resize:none;display:block;letter-spacing:inherit} wx-input>input::placeholder,wx-textarea>textarea::placeholder{color:var(--wh-placeholder,#808080)}
wx-textarea{display:block;width:300px;height:150px}
wx-scroll-view{width:100%} wx-scroll-view[scroll-y]{overflow-y:auto} wx-scroll-view[scroll-x]{overflow-x:auto}
wx-swiper{height:150px;display:flex;overflow-x:auto;scroll-snap-type:x mandatory;scrollbar-width:none} wx-swiper[vertical]{flex-direction:column;overflow-x:hidden;overflow-y:auto;scroll-snap-type:y mandatory}
wx-swiper-item{flex:0 0 100%;height:100%;scroll-snap-align:start;overflow:hidden}
wx-switch{display:inline-block;width:52px;height:32px;border-radius:16px;background:#dfdfdf;position:relative;vertical-align:middle;cursor:pointer} wx-switch::after{content:'';position:absolute;left:2px;top:2px;width:28px;height:28px;border-radius:50%;background:#fff} wx-switch[checked]{background:#04be02} wx-switch[checked]::after{left:22px}
wx-checkbox,wx-radio{display:inline-block;cursor:pointer} wx-checkbox::before,wx-radio::before{content:'';display:inline-block;width:22px;height:22px;border:1px solid #d1d1d1;border-radius:3px;vertical-align:middle;margin-right:5px;background:#fff;text-align:center;line-height:22px;color:#fff;box-sizing:border-box} wx-radio::before{border-radius:50%}
wx-checkbox[checked]::before,wx-radio[checked]::before{content:'✓';background:#09bb07;border-color:#09bb07} wx-switch[disabled],wx-checkbox[disabled],wx-radio[disabled]{opacity:.5}
wx-progress{height:6px;background:#ebebeb} wx-progress>i{display:block;height:100%;background:#09bb07}
wx-slider>input{width:80%}
wx-icon{display:inline-block;width:var(--size,23px);height:var(--size,23px);border-radius:50%;background:currentColor;color:#09bb07} wx-icon[type=warn]{color:#f76260} wx-icon[type=info]{color:#10aeff} wx-icon[type=waiting]{color:#10aeff} wx-icon[type=cancel]{color:#f43530}
wx-picker-view{position:relative;overflow:hidden;height:238px;display:flex} wx-picker-view-column{flex:1;display:block;height:100%;overflow-y:auto;scroll-snap-type:y mandatory;padding:102px 0;box-sizing:border-box;scrollbar-width:none} wx-picker-view-column>*{height:34px;line-height:34px;overflow:hidden;scroll-snap-align:center}
wx-camera{display:block;width:100%;height:300px;background:#000;overflow:hidden;position:relative} wx-camera>img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
wx-canvas{display:block;width:300px;height:150px;position:relative} wx-canvas>canvas{width:100%;height:100%;display:block}
[data-placeholder]{display:block;width:300px;height:225px;background:repeating-linear-gradient(45deg,#ddd 0 8px,#eee 8px 16px)}
`
