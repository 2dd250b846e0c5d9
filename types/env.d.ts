// The literals that the build writes into the code (config/env.ts); src/platform/env.ts is the one reader.
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    TARO_APP_MOCK: '0' | '1'
    TARO_APP_DEMO: '0' | '1'
    TARO_APP_VERSION: string
    /** The form in which weapp's backend is spoken to. */
    TARO_APP_WEAPP_FORM: '2020-11' | '2021-02'
    /** No slash at the end; empty: the page's own origin (H5) or, for rental, the feature is off. */
    TARO_APP_WEAPP_BASE: string
    TARO_APP_WJDH_BASE: string
    TARO_APP_ZHONGMIN_BASE: string
    TARO_APP_RENTAL_BASE: string
    /** community_identifier=number,…; empty: none is known. */
    TARO_APP_OFFICE_PHONES: string
    TARO_APP_PROPERTY_NUMBERS: string
    /** scene=template,…; empty: WeChat's messages are never asked for. */
    TARO_APP_SUBSCRIBE_TEMPLATES: string
    /** Who answers for people's data, and how to reach them; empty: the text says where to ask. */
    TARO_APP_PRIVACY_HANDLER: string
    TARO_APP_PRIVACY_CONTACT: string
    /** Of the privacy text and the user agreement; the date as 2026-11-26. */
    TARO_APP_PRIVACY_VERSION: string
    TARO_APP_PRIVACY_DATE: string
    /** name=longitude;latitude,…: where one can look for houses to let; empty: only where WeChat's own page says. */
    TARO_APP_RENTAL_PLACES: string
    /** Whether the address at which the fee for a viewing is paid may be copied. */
    TARO_APP_RENTAL_PAY: 'copy' | 'off'
    /** Hosts, separated by commas. */
    TARO_APP_RENTAL_PAYMENT_HOSTS: string
    /** Whether the rental server guards identity papers, so that they may be sent to it. */
    TARO_APP_RENTAL_PAPERS: 'on' | 'off'
  }
}
