"""What the tests of the page ask of a browser."""

from __future__ import annotations

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}

# Every link to words: the number of the article it leads to, how many letters stand there before what it highlights,
# its own text, what that is, and the words that are highlighted. Notes of ours in the text are no letters of it.
LINKS = """() => [...document.querySelectorAll('a[href^="#s"]')].map(a => {
  location.hash = a.hash;
  dispatchEvent(new HashChangeEvent('hashchange'));
  const parts = [...document.querySelectorAll('.lit')], text = parts[0].closest('.text');
  const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let before = '';
  while (words.nextNode() && !parts[0].contains(words.currentNode)) {
    if (!words.currentNode.parentElement.closest('small')) before += words.currentNode.data;
  }
  const kind = a.closest('q') || a.querySelector('q') ? 'quotation' : a.closest('.once') ? 'name' : 'number';
  const start = [...before.replace(/\\s/g, '')].length;
  const lit = parts.map(part => part.textContent).join('');
  return [+text.id.slice(1), start, (a.querySelector('q') || a).textContent, kind, lit];
})"""
FOLDED = "document.querySelectorAll('details').forEach(fold => fold.open = true)"
LAYERS = "document.querySelectorAll('.layer').forEach(layer => layer.checked = true)"
