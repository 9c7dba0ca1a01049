(() => {
  const tell = () => {
    if (!document.querySelector("[data-ready]")) return false;
    window.__TAURI_INTERNALS__.invoke("window_ready");
    return true;
  };
  const watch = new MutationObserver(() => {
    if (tell()) watch.disconnect();
  });
  watch.observe(document, {
    attributes: true,
    attributeFilter: ["data-ready"],
    childList: true,
    subtree: true,
  });
})();
