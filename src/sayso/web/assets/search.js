// Results while one types: the same list that the form would bring, put in place.
import { $, fill } from "./room.js";

const form = $("#filters"), results = $("#results");
let waiting, asked = 0;

async function look() {
  const number = ++asked;
  const said = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = `${form.getAttribute("action")}${said.size ? `?${said}` : ""}`;
  const answer = await fetch(address, { headers: { "x-part": "results" } });
  if (number !== asked || !answer.ok) return;
  fill(results, await answer.text());
  history.replaceState(null, "", address);
}

if (form && results) {
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 90); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); look(); });
  const end = $("#q");
  if (end?.value) { end.focus(); end.setSelectionRange(end.value.length, end.value.length); }
}
