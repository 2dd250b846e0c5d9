// WeChat's own storage is always there; see local-storage.h5.ts.
export {}
