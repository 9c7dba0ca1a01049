await new Promise((resolve) => {
  const look = () => document.querySelector("[data-ready]") && (watch.disconnect(), resolve());
  const watch = new MutationObserver(look);
  watch.observe(document, {
    attributes: true,
    attributeFilter: ["data-ready"],
    childList: true,
    subtree: true,
  });
  look();
});
