await new Promise((resolve, reject) => {
  const look = () => document.title === given && (watch.disconnect(), resolve());
  const watch = new MutationObserver(look);
  watch.observe(document, { characterData: true, childList: true, subtree: true });
  setTimeout(() => reject(new Error(`the page was never called "${given}" but "${document.title}"`)), 30000);
  look();
});
