"""What the tests of the page ask of a browser."""

from __future__ import annotations

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}

# Every link to words: where it leads, its text, what that is, and the words that are highlighted there.
LINKS = """() => [...document.querySelectorAll('a[href^="#s"]')].map(a => {
  location.hash = a.hash;
  dispatchEvent(new HashChangeEvent('hashchange'));
  const parts = [...document.querySelectorAll('u.lit')];
  const kind = a.closest('q') || a.querySelector('q') ? 'quotation' : a.closest('.once') ? 'name' : 'number';
  return [a.hash, (a.querySelector('q') || a).textContent, kind, parts.map(part => part.textContent).join('')];
})"""
FOLDED = "document.querySelectorAll('details').forEach(fold => fold.open = true)"
LAYERS = "document.querySelectorAll('.layer').forEach(layer => layer.checked = true)"
