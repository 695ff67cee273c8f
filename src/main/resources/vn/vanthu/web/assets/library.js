// Kho: dropping files and folders, and watching a job. Without script the forms do the same.
"use strict";

// What the server would refuse is not sent; hidden files are not meant.
const AT_ONCE = 20;
const BYTES_AT_ONCE = 100 * 1024 * 1024;

const badge = (outcome) => (outcome === "DONE" ? "good" : outcome === "PARTIAL" ? "warn" : "bad");

async function filesOf(entry) {
  if (entry.isFile) {
    return [await new Promise((done, fail) => entry.file(done, fail))];
  }
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) {
      break;
    }
    for (const each of some) {
      all.push(...(await filesOf(each)));
    }
  }
  return all;
}

function batches(files) {
  const all = [];
  let batch = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length === AT_ONCE || (batch.length > 0 && bytes + file.size > BYTES_AT_ONCE)) {
      all.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length > 0) {
    all.push(batch);
  }
  return all;
}

async function send(form, files) {
  const state = form.querySelector(".drop-state");
  const token = document.querySelector('meta[name="vanthu-token"]').content;
  const wanted = files.filter((file) => !file.name.startsWith(".") && !file.name.startsWith("~$"));
  let sent = 0;
  let page = null;
  for (const batch of batches(wanted)) {
    state.textContent = `Đang gửi ${sent}/${wanted.length} tệp…`;
    const body = new FormData();
    batch.forEach((file) => body.append("file", file, file.name));
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "X-Vanthu-Token": token },
    });
    if (!answer.ok) {
      const text = new DOMParser().parseFromString(await answer.text(), "text/html");
      const words = text.querySelector("main p");
      state.textContent = words ? words.textContent : "Không gửi được. Thử lại.";
      return;
    }
    page = (await answer.json()).page;
    sent += batch.length;
  }
  if (page === null) {
    state.textContent = "Không có tệp nào để nạp.";
  } else {
    location.href = batches(wanted).length === 1 ? page : "/kho";
  }
}

document.querySelectorAll("form[data-drop]").forEach((form) => {
  const sendAll = (files) =>
    send(form, files).catch(() => {
      form.querySelector(".drop-state").textContent = "Mất kết nối với chương trình. Thử lại.";
    });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", async (event) => {
    event.preventDefault();
    form.classList.remove("over");
    const entries = [...event.dataTransfer.items]
      .map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry())
      .filter((entry) => entry);
    const files = [];
    for (const entry of entries) {
      files.push(...(await filesOf(entry)));
    }
    sendAll(entries.length > 0 ? files : [...event.dataTransfer.files]);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const files = [];
    form.querySelectorAll("input[type=file]").forEach((input) => files.push(...input.files));
    sendAll(files);
  });
});

document.querySelectorAll("[data-job]").forEach((section) => {
  const rows = section.querySelector("tbody");
  const put = (name, value) => {
    section.querySelector(name).textContent = value;
  };
  rows.replaceChildren();
  const events = new EventSource(`/kho/viec/${section.dataset.job}/tien-do`);
  events.addEventListener("step", (event) => {
    const step = JSON.parse(event.data);
    const row = rows.insertRow();
    const file = row.insertCell();
    file.className = "name";
    file.dir = "auto";
    if (step.document) {
      const link = document.createElement("a");
      link.href = `/van-ban/${step.document}`;
      link.textContent = step.file;
      file.append(link);
    } else {
      file.textContent = step.file;
    }
    const result = row.insertCell();
    const state = document.createElement("span");
    state.className = `badge ${badge(step.outcome)}`;
    state.textContent = step.words;
    result.append(state);
    if (step.message) {
      const why = document.createElement("span");
      why.className = "place";
      why.textContent = step.message;
      result.append(" ", why);
    }
  });
  events.addEventListener("progress", (event) => {
    const progress = JSON.parse(event.data);
    put(".job-state", progress.words);
    put(".job-done", progress.done);
    put(".job-total", progress.total);
    put(".job-message", progress.message);
    const bar = section.querySelector("progress");
    bar.max = Math.max(1, progress.total);
    bar.value = progress.done;
    if (!["WAITING", "RUNNING"].includes(progress.state)) {
      events.close();
    }
  });
});
