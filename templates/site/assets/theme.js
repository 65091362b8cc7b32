// Runs before the page is painted, so that a remembered choice of colours does not flash.
document.documentElement.classList.add("js");
try {
  document.documentElement.dataset.theme = localStorage.getItem("briefing-theme") || "auto";
} catch (refused) {
  // Then the system decides.
}
