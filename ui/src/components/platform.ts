/** Whether this is macOS, where the keys have other names. */
export const onMac: boolean = /Mac/.test(navigator.userAgent);
