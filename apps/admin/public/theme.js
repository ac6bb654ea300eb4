// Puts the operator's theme and density on the page before it is drawn, so that nothing flashes.
try {
  const kept = localStorage.getItem('clientele.appearance');
  if (kept) document.documentElement.className = kept;
} catch {
  // Without storage the page follows the system.
}
