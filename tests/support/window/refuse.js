const [names, refusal] = given;
window.__asked ??= window.fetch;
window.__go?.();
const held = new Promise((go) => (window.__go = go));
window.fetch = async (to, how) => {
  const name = typeof how?.body === "string" && how.body.startsWith("{") ? JSON.parse(how.body).name : undefined;
  if (!names.includes(name)) return window.__asked(to, how);
  if (refusal === null) return held.then(() => window.__asked(to, how));
  const headers = { "Content-Type": "application/json", "Tauri-Response": "error" };
  return new Response(JSON.stringify(refusal), { headers });
};
