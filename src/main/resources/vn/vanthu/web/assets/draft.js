// Soạn thảo: decisions without leaving the page. Without script the forms do the same.
"use strict";

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form.decide, form.all");
  if (!form || !event.submitter) {
    return;
  }
  event.preventDefault();
  const buttons = form.querySelectorAll("button");
  const body = new URLSearchParams(new FormData(form, event.submitter));
  buttons.forEach((each) => (each.disabled = true));
  let answer;
  try {
    answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "text/vnd.vanthu.part" },
    });
  } catch {
    answer = null;
  }
  buttons.forEach((each) => (each.disabled = false));
  const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page || !answer.ok) {
    const words = page && page.querySelector("main p");
    tell(form, words ? words.textContent : "Mất kết nối với chương trình. Thử lại.");
    return;
  }
  const list = page.querySelector("[data-open]");
  document.getElementById("open").textContent = list.dataset.open;
  let last = null;
  for (const fresh of [...list.children]) {
    const old = document.getElementById(fresh.id);
    if (old) {
      old.replaceWith(fresh);
      last = fresh;
    }
  }
  if (form.matches(".all")) {
    form.remove();
  }
  recount();
  goOn(last, event.submitter.value);
});

// What went wrong stands where the button is.
function tell(form, words) {
  let place = form.querySelector(".wrong");
  if (!place) {
    place = document.createElement("p");
    place.className = "wrong";
    place.setAttribute("role", "alert");
    form.append(place);
  }
  place.textContent = words;
}

// Buttons for a whole division speak only of the places in it that are still open.
function recount() {
  document.querySelectorAll("form.all").forEach((form) => {
    const left = [...form.querySelectorAll("input[name=cho]")].filter((input) => {
      const item = document.getElementById("p-" + input.value);
      const open = item && item.querySelector(".badge.warn");
      if (!open) {
        input.remove();
      }
      return open;
    });
    if (left.length === 0) {
      form.remove();
    } else {
      form.querySelector("button").textContent = `Chấp nhận cả ${left.length} chỗ trong mục này`;
    }
  });
}

// After a decision comes the next place that asks for one; what is taken back stays in sight.
function goOn(item, decision) {
  if (!item) {
    return;
  }
  const open = [...document.querySelectorAll(".proposed")].filter((each) =>
    each.querySelector(".badge.warn"),
  );
  const next = open.find(
    (each) => item.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const to = decision === "open" || !next ? item : next;
  const button = to.querySelector("button");
  (button || to).focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}
