(() => {
  const said = [];
  Object.defineProperty(window, "__said", { value: said });
  const keep = (kind, words) => said.push(`${kind}: ${words}`);
  for (const level of ["error", "warn"]) {
    const speak = console[level].bind(console);
    console[level] = (...words) => {
      keep(level, words.map(String).join(" "));
      speak(...words);
    };
  }
  addEventListener("error", (event) => keep("uncaught", event.message));
  addEventListener("unhandledrejection", (event) => keep("unhandled", String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    keep("policy", `${event.effectiveDirective} ${event.blockedURI}`),
  );
})();
