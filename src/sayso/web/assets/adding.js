// Files dropped, and progress followed; without this the pages look again by themselves.
import { $ } from "./room.js";

const drop = $("#drop"), files = $("#files");
if (drop) {
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) { files.files = event.dataTransfer.files; chosen(); }
  });
  files.addEventListener("change", chosen);
}
function chosen() {
  $("#chosen").textContent = [...files.files].map((file) => file.name).join(", ");
}

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

const progress = $("[data-progress]");
if (progress) {
  for (;;) {
    await wait(400);
    const answer = await fetch(location.pathname, { headers: { "x-part": "progress" } });
    if (!answer.ok) break;
    const said = await answer.json();
    $("progress", progress).value = said.done;
    $("#done").textContent = said.done;
    if (said.over) { location.replace(location.pathname); break; }
  }
}

const examining = $("[data-examining]");
if (examining && !examining.classList.contains("stale")) {
  for (;;) {
    await wait(500);
    const answer = await fetch(examining.dataset.examining);
    if (!answer.ok) break;
    const { state } = await answer.json();
    if (state === "done" || state === "failed") { location.replace(location.href); break; }
  }
}
