// What is wrong with the layout of the page as it is shown now, in words.
() => {
  const faults = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) faults.push(`scrolls sideways: ${wide} of ${innerWidth}`);

  // Elements that cut their own text off, other than those hidden on purpose or scrolling by design.
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("svg, .hidden, .skip-map, .preview, .quick") || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || style.display === "inline") continue;
    const cut = (overflow, inner, outer) => /hidden|clip/.test(overflow) && inner > outer + 2;
    const across = cut(style.overflowX, element.scrollWidth, element.clientWidth);
    if (across || cut(style.overflowY, element.scrollHeight, element.clientHeight)) {
      faults.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
    }
  }

  // Words that lie on other words. Lines of one paragraph may touch, so boxes are taken a little smaller.
  const boxes = [];
  const take = (node, box, text) => {
    const less = box.height * 0.3;
    const [left, right, top, bottom] = [box.left + 1, box.right - 1, box.top + less, box.bottom - less];
    if (left < right) boxes.push({ node, left, right, top, bottom, text: text.trim().slice(0, 40) });
  };
  const apart = "script, svg, option, .hidden, .skip, .skip-map, .beside, .preview"; // what lies or scrolls by itself
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const shown = node.parentElement.checkVisibility({ contentVisibilityAuto: true });
    if (!node.data.trim() || !shown || node.parentElement.closest(apart)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) take(node, box, node.data);
  }
  for (const text of document.querySelectorAll(":is(.timescale, .graph) text")) {
    take(text, text.getBoundingClientRect(), text.textContent);
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((a, n) => {
    for (let m = n + 1; m < boxes.length && boxes[m].top < a.bottom; m++) {
      const b = boxes[m];
      const meet = a.node !== b.node && a.left < b.right && b.left < a.right;
      if (meet) faults.push(`overlap: ${a.text} / ${b.text}`);
    }
  });
  return faults;
}
