// Marks dragged onto the board; without a mouse the lists in the cells do the same.
import { $, all } from "./room.js";

const chips = $(".chips");
if (chips) {
  chips.hidden = false;
  for (const chip of all(".fit", chips)) {
    chip.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", chip.dataset.fit));
  }
  for (const cell of all(".drop-here")) {
    cell.addEventListener("dragover", (event) => { event.preventDefault(); cell.classList.add("over"); });
    cell.addEventListener("dragleave", () => cell.classList.remove("over"));
    cell.addEventListener("drop", (event) => {
      event.preventDefault();
      cell.classList.remove("over");
      const fit = event.dataTransfer.getData("text/plain");
      const list = $("select", cell);
      if ([...list.options].some((option) => option.value === fit)) list.value = fit;
    });
  }
}
