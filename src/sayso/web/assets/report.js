// The report: whose words are under the finger, the way from voice to voice, and words picked by hand.
import { $, all, copy, onKey } from "./room.js";

const view = document.body.dataset.view, home = document.body.dataset.report;
const strings = $("#strings")?.dataset ?? {};
const reading = $("#reading"), bar = $("#chainbar");
let now = null;

// ---- a voice under the finger: its chain down to its root, at the foot of the screen
const cards = new Map(all("[data-card]").map((card) => [card.dataset.card, card]));

function show(voice, held = false) {
  if (!voice) return;
  now?.classList.remove("now");
  for (const card of all(".card.now")) card.classList.remove("now");
  if (held) { now = voice; voice.classList.add("now"); }
  const card = cards.get(voice.dataset.note);
  const chain = $("#chain");
  chain.replaceChildren();
  const author = document.createElement("b");
  author.textContent = strings.author;
  chain.append(author, " → ");
  if (card) {
    card.classList.add("now");
    for (const node of $("h3", card)?.childNodes ?? []) {
      const part = node.cloneNode(true);
      if (part.removeAttribute) { part.removeAttribute("id"); }
      chain.append(part);
    }
    const manner = $(".how > summary", card)?.textContent;
    if (manner) chain.append(`, ${manner}`);
    for (const root of all(".root", card).slice(0, 1)) chain.append(" → ", root.cloneNode(true));
    for (const chip of all(".check .chip", card)) chain.append(" ", chip.cloneNode(true));
    $("#chain-rule").href = `${home}/rule?at=${card.dataset.place}&about=voice`;
  } else {
    chain.append(voice.textContent.slice(0, 80));
  }
  bar.hidden = false;
}

function letGo() {
  now?.classList.remove("now");
  now = null;
  for (const card of all(".card.now")) card.classList.remove("now");
  if (bar) bar.hidden = true;
}

function address(voice) {
  const place = cards.get(voice.dataset.note)?.dataset.place;
  const said = new URLSearchParams(location.search);
  if (place) said.set("at", place);
  history.replaceState(null, "", `${location.pathname}?${said}#${voice.dataset.note}`);
}

if (reading) {
  reading.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse" && !now) show(event.target.closest(".voice"));
  });
  reading.addEventListener("pointerleave", () => { if (!now) letGo(); });
  reading.addEventListener("focusin", (event) => { const voice = event.target.closest(".voice"); if (voice) show(voice, true); });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, button, summary, input, dialog, .chainbar, .card") || String(getSelection())) return;
    const voice = event.target.closest(".voice");
    if (voice) { show(voice, true); address(voice); } else letGo();
  });
  $("#chain-close").addEventListener("click", letGo);
  $("#chain-open").addEventListener("click", open);
  $("#chain-copy").addEventListener("click", () => taken(now));
}

// ---- from voice to voice
const voices = reading ? all(".voice[id]", reading) : [];
const upper = () => $(".layers")?.getBoundingClientRect().bottom ?? 0;
function step(by) {
  if (!voices.length) return false;
  let at = now ? voices.findIndex((voice) => voice.id === now.dataset.note) + by : -1;
  if (!now) {
    at = voices.findIndex((voice) => voice.getBoundingClientRect().top > upper());
    if (by < 0) at = Math.max(0, at - 1);
  }
  const voice = voices[Math.min(voices.length - 1, Math.max(0, at))];
  voice.scrollIntoView({ block: "center", behavior: "instant" });
  show(voice, true);
  address(voice);
}
function open() {
  const card = now && cards.get(now.dataset.note);
  if (!card) return false;
  const how = $(".how", card);
  if (how) how.open = !how.open;
  card.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
}
function beside() {
  const link = now && $(".beside-link", cards.get(now.dataset.note) ?? document.createElement("p"));
  if (!link) return false;
  location.assign(link.href);
}
function toCheck(by) {
  const neighbour = $(by > 0 ? "#later" : "#earlier");
  if (neighbour) { location.assign(neighbour.href); return; }
  const checked = voices.filter((voice) => $(".check", cards.get(voice.dataset.note) ?? document.createElement("p")));
  if (!checked.length) return false;
  const order = (voice) => voices.indexOf(voice);
  const from = now ? voices.findIndex((voice) => voice.id === now.dataset.note) : -1;
  const next = by > 0 ? checked.find((voice) => order(voice) > from) : checked.findLast((voice) => order(voice) < from);
  const voice = next ?? (by > 0 ? checked.at(-1) : checked[0]);
  voice.scrollIntoView({ block: "center" });
  show(voice, true);
  address(voice);
}
function rule() {
  const link = now ? $("#chain-rule") : $("[data-rule]");
  if (!link || (reading && !now)) return false;
  location.assign(link.href);
}
function taken(voice) {
  if (!voice) return false;
  const parts = all(`.voice[data-note="${CSS.escape(voice.dataset.note)}"]`, reading).map((part) =>
    all("[data-at]", part).map((leaf) => leaf.textContent).join(""));
  const who = all("h3 .name", cards.get(voice.dataset.note) ?? voice).map((name) => name.textContent).join(" → ");
  const place = cards.get(voice.dataset.note)?.dataset.place;
  const link = `${location.origin}${home}${place ? `?at=${place}#at` : ""}`;
  const from = [who, strings.outlet, strings.headline && `“${strings.headline}”`, strings.day, strings.address, link];
  copy(`${parts.join(" … ").trim()} (${from.filter(Boolean).join(", ")})`, strings.copied);
}

if (reading) {
  onKey("j", () => step(1));
  onKey("k", () => step(-1));
  onKey("Enter", (event) => (event.target.closest("a, button, summary") ? false : open()));
  onKey("c", () => taken(now));
  onKey("b", beside);
  onKey("Escape", letGo);
  for (const [number, layer] of all("#layers input").entries()) {
    onKey(String(number + 1), () => layer.click());
    layer.addEventListener("change", remember);
  }
}
onKey("n", () => toCheck(1));
onKey("p", () => toCheck(-1));
onKey("r", rule);

function remember() {
  const said = new URLSearchParams(location.search);
  const hidden = all("#layers input:not(:checked)").map((layer) => layer.value).join(",");
  if (hidden) said.set("hide", hidden); else said.delete("hide");
  history.replaceState(null, "", `${location.pathname}${said.size ? `?${said}` : ""}${location.hash}`);
}

// ---- words picked by hand: offsets are code points, counted from the start that the server gave each piece
function offset(node, at) {
  const leaf = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  if (!leaf) return null;
  const range = document.createRange();
  range.setStart(leaf, 0);
  range.setEnd(node, at);
  return Number(leaf.dataset.at) + [...range.toString()].length;
}
const pick = $("#pick");
if (pick) {
  document.addEventListener("selectionchange", () => {
    const picked = getSelection();
    pick.hidden = true;
    if (picked.isCollapsed || !reading.contains(picked.anchorNode) || !reading.contains(picked.focusNode)) return;
    const range = picked.getRangeAt(0);
    const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
    if (start === null || end === null || end <= start) return;
    pick.href = `${home}/rule?at=${start}-${end}&about=passage`;
    const box = range.getBoundingClientRect();
    pick.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - 160)) + scrollX}px`);
    pick.style.setProperty("top", `${box.bottom + scrollY + 8}px`);
    pick.hidden = false;
  });
}

const reference = $("#reference"), button = $("#copy-reference");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => copy(reference.value, strings.copied));
  onKey("c", () => button.click());
}

// A passage that an address names comes into view, also where the page was still being laid out.
const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (named && view === "report") {
  // What lies above is laid out as it comes near, and moves the passage: look again until it stays, or somebody scrolls.
  let touched = false;
  for (const sign of ["wheel", "touchstart", "keydown", "pointerdown"]) {
    addEventListener(sign, () => { touched = true; }, { once: true, passive: true });
  }
  const look = () => { if (!touched) named.scrollIntoView({ block: "center", behavior: "instant" }); };
  requestAnimationFrame(look);
  for (const time of [60, 180, 360]) setTimeout(look, time);
  if (named.classList.contains("voice")) show(named, true);
  else if (named.id === "at") show(named.closest(".voice"), true);
}
