/**
 * The members of the working group who share the key of the example. Their codes are as public as the password of the example, so
 * the keys that come out of them stand here ready: making them takes half a second each.
 */
export const keyHolders = [
  {
    key: "els",
    code: "WBXL-KEZN-4G9N-8M8Y-V28C-5RVA",
    salt: "TpGeF0zt9FJSShc1d0FATA",
    publicKey: "zCeNIa4Xtsln1Y6zdYa7QLxJtqf-_K59NcBrYKeToR0",
    signKey: "L7K_faPHv7EMMnswne47gifqEMcD-RoGZcuV9rM6XhE",
  },
  {
    key: "ruth",
    code: "YT7R-GLQ9-6F2U-7ZPV-HU7U-9GKD",
    salt: "tQVpiqm2Vr2yRkvh27YqeA",
    publicKey: "eM8peiqJVGfGXcjLjWdWK2C1nfBL73OLjYhCY6NhH0k",
    signKey: "u-IKV80g6C8tZ6l5TgEbxaKIe-YGeBh4jnQ3_kJ5ugU",
  },
  {
    key: "gerda",
    code: "UMAP-FUCJ-WGT3-WT5Z-FKY8-S48X",
    salt: "PDQoo2mIRVIhG4C5DqDnrw",
    publicKey: "fCsRw7oYVcOvxAbVmCgxaLWkfuiPEtE9HEcxDCm7DWE",
    signKey: "zTAb1fKqZXcT59RUKVuHHnSA2A60PuNerM6Ey250NAo",
  },
] as const
