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

// From a fact in the list to all of its words, and from words to the fact.
const light = (chosen) => {
  document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
  chosen.forEach((each) => each.classList.add("lit"));
};
document.addEventListener("click", (event) => {
  const listed = event.target.closest("a[data-fact]");
  if (listed) {
    light(document.querySelectorAll(`.paper [data-facts~="${listed.dataset.fact}"]`));
    return;
  }
  const words = event.target.closest(".paper [data-facts]");
  if (words && !event.target.closest("a") && !String(window.getSelection())) {
    const fact = words.dataset.facts.split(" ")[0];
    const item = document.getElementById("f-" + fact);
    if (item) {
      item.closest("details.fact-list").open = true;
      item.closest("details.facets").open = true;
      light([item, ...document.querySelectorAll(`.paper [data-facts~="${fact}"]`)]);
      item.scrollIntoView({ block: "nearest" });
    }
  }
});
// A sign behind a sentence opens the list that it leads to.
window.addEventListener("hashchange", () => {
  const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const list = item && item.closest("details.fact-list");
  if (list) {
    list.open = true;
    item.scrollIntoView({ block: "nearest" });
  }
});
// The outline begins folded where it stands above the text.
if (window.matchMedia("(max-width: 75em)").matches) {
  document.querySelectorAll(".outline details.facets").forEach((each) => each.removeAttribute("open"));
}
