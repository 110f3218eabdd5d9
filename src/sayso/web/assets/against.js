// Two texts: pointing at a shared passage shows it in both, following its number brings the other alongside.
import { $, all, onKey } from "./room.js";

const passages = all(".common");
function light(number) {
  for (const one of passages) one.classList.toggle("now", one.dataset.passage === number);
}
document.addEventListener("pointerover", (event) => light(event.target.closest(".common")?.dataset.passage ?? ""));
document.addEventListener("focusin", (event) => { const at = event.target.closest(".common"); if (at) light(at.dataset.passage); });

const numbers = all("[id^=here]");
let now = -1;
function step(by) {
  if (!numbers.length) return false;
  now = Math.min(numbers.length - 1, Math.max(0, now + by));
  const here = numbers[now], there = $(`#there${here.id.slice(4)}`);
  here.focus({ preventScroll: true });
  here.scrollIntoView({ block: "center", behavior: "instant" });
  // The other text is moved so that both passages stand at the same height, as far as the screen is wide enough.
  const other = there.closest(".inner");
  const apart = here.getBoundingClientRect().top - there.getBoundingClientRect().top;
  const shift = (Number(other.dataset.shift) || 0) + apart;
  if (matchMedia("(min-width: 62rem)").matches) { other.dataset.shift = shift; other.style.setProperty("translate", `0 ${shift}px`); }
}
onKey("n", () => step(1));
onKey("p", () => step(-1));
