// Hides the page faster than a link can. Everything works without this file.
"use strict";

function leave() {
  document.documentElement.hidden = true;
  document.title = "";
  // `replace` leaves no entry for this page to go back to.
  window.location.replace("/leave");
}

for (const link of document.querySelectorAll("a[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
}

// Shift three times within a second and a half. Not Escape: that key stops a page from loading.
let presses = [];
window.addEventListener("keydown", (event) => {
  if (event.key !== "Shift" || event.repeat) {
    if (event.key !== "Shift") presses = [];
    return;
  }
  const now = event.timeStamp;
  presses = presses.filter((time) => now - time < 1500).concat(now);
  if (presses.length >= 3) leave();
});

// A page that the browser kept whole is hidden and asked for again.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.documentElement.hidden = true;
    window.location.reload();
  }
});
