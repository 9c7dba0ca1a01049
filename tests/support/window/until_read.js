await new Promise((resolve, reject) => {
  const text = () => document.body.innerText;
  const look = () =>
    document.querySelector("[data-ready]") && text().includes(given) && (watch.disconnect(), resolve());
  const watch = new MutationObserver(look);
  watch.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  setTimeout(() => reject(new Error(`the page never read "${given}" but: ${text()}`)), 30000);
  look();
});
