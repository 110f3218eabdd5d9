// Keys and the sheet that tells of them, on every page.
export const $ = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

let quiet;
export function tell(words) {
  const told = $("#told");
  told.textContent = words;
  clearTimeout(quiet);
  quiet = setTimeout(() => { told.textContent = ""; }, 4000);
}

export async function copy(words, said) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  tell(said);
}

// What the server sends is escaped by its templates; this is the one door by which it comes into the page.
const policy = window.trustedTypes?.createPolicy("sayso", { createHTML: (html) => html });
export function fill(place, html) {
  place.innerHTML = policy ? policy.createHTML(html) : html;
}

const keys = new Map();
export function onKey(key, act) { keys.set(key, act); }

const typing = (target) => target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
  if (typing(event.target) || $("dialog[open]")) return;
  const act = keys.get(event.key);
  if (act && act(event) !== false) event.preventDefault();
});

const go = (address) => () => { location.assign(address); };
onKey("/", () => { const field = $("#q") ?? $("#find"); field.focus(); field.select(); });
onKey("a", go("/add"));
onKey("l", go("/"));
onKey("s", go("/sources"));
onKey("?", () => $("#keys").showModal());
$("#keys-open").addEventListener("click", (event) => { event.preventDefault(); $("#keys").showModal(); });

// In a list, j and k go from entry to entry.
function step(by) {
  const entries = all(".shelf a.open, .names a, .telling li a");
  if (!entries.length) return false;
  const now = entries.indexOf(document.activeElement);
  entries[Math.min(entries.length - 1, Math.max(0, now + by))].focus();
}
onKey("j", () => step(1));
onKey("k", () => step(-1));

// A person's name is asked for once.
for (const by of all("input[name=by]")) {
  by.value ||= localStorage.getItem("by") ?? "";
  by.form.addEventListener("submit", () => localStorage.setItem("by", by.value));
}
