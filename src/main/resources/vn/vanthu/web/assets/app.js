// Small comforts; every page works without them.
"use strict";

// "/" goes to the search box, as in many programs.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector("#q");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }
});

// On a narrow screen the filters begin folded, so that results come first.
if (window.matchMedia("(max-width: 47.9em)").matches) {
  document.querySelectorAll("details.facets").forEach((each) => each.removeAttribute("open"));
}
