await new Promise((resolve, reject) => {
  const [css, words] = given;
  const all = () => [...document.querySelectorAll(css)].map((one) => one.innerText.trim());
  const look = () =>
    document.querySelector("[data-ready]") && all().includes(words) && (watch.disconnect(), resolve());
  const watch = new MutationObserver(look);
  watch.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  setTimeout(() => reject(new Error(`no ${css} ever read "${words}" but: ${all().join(" | ")}`)), 30000);
  look();
});
