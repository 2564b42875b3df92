// Brings the design system's own parts to life and leads people to what is to be mended.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  if (window.DKFDS) window.DKFDS.init();
  const oversigt = document.getElementById("fejl-oversigt");
  if (oversigt) oversigt.focus();
  for (const knap of document.querySelectorAll("[data-udskriv]")) {
    knap.hidden = false;
    knap.addEventListener("click", () => window.print());
  }
});
