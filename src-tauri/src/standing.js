(() => {
  const moment = Date.parse("MOMENT");
  window.Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [moment] : given));
    }
    static now() {
      return moment;
    }
  };
})();
