"""Whatever a document holds, the page runs nothing of it and asks nobody for anything."""

from __future__ import annotations

from itertools import cycle, product

import msgspec
import pytest
from full import full
from test_hostile import HOSTILE

from recoupe.writers import html

CALLS = ["alert(1)", "fetch('//example.org')", "location='//example.org'", "document.body.innerHTML=''"]
FRAMES = [
    "<script>{}</script>",
    "</script><script>{}</script>",
    "</title><script>{}</script>",
    "</style><script>{}</script>",
    "</textarea><script>{}</script>",
    "--><script>{}</script>",
    "]]><script>{}</script>",
    "<scr<script>ipt>{}</scr</script>ipt>",
    "<SCRIPT\t>{}</SCRIPT\n>",
    "<img src=x onerror={}>",
    '"><img src=//example.org/x onerror={}>',
    "'><img src='//example.org/x' onerror='{}'>",
    "x onfocus={} autofocus tabindex=1 y=",
    '" onmouseover="{}" x="',
    "` onmouseover=`{}`",
    "<svg onload={}>",
    "<svg><script>{}</script></svg>",
    "<svg><animate onbegin={} attributeName=x dur=1s>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror={}>",
    "<iframe srcdoc='<script>{}</script>'></iframe>",
    "<iframe src=javascript:{}>",
    "<object data=javascript:{}>",
    "<embed src=javascript:{}>",
    "<details open ontoggle={}>",
    "<video><source onerror={}></video>",
    "<body onload={}>",
    "<input autofocus onfocus={}>",
    "<marquee onstart={}>",
    "<a href=javascript:{}>x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:{}'>",
    "<link rel=stylesheet href=//example.org/x onload={}>",
    "<style>@import '//example.org/x';</style>{}",
    "<base href=//example.org><script>{}</script>",
    "<form action=javascript:{}><button autofocus>",
    "javascript:{}",
    "<noscript><p title='</noscript><img src=x onerror={}>'>",
    "<select><template><script>{}</script>",
    "\u003cscript\u003e{}\u003c/script\u003e",
    "java\tscript:{}",
    "data:text/html,<script>{}</script>",
    "{{{{ {} }}}}",
]
TABLE = [*HOSTILE, *(frame.format(call) for frame, call in product(FRAMES, CALLS))]
EACH = 7  # articles of the example


def poisoned(strings):
    """The dossier with every kind of finding, and in each article a hostile text of its own wherever words go."""
    made = msgspec.to_builtins(full())
    names = {}
    for number, (article, words) in enumerate(zip(made["articles"], cycle(strings), strict=False)):
        names[article["id"]] = words + str(number)
        article.update(id=names[article["id"]], title=words, outlet=words, path=words, url=words, author=words)
        article["text"] = article["text"][:1] + words[: len(article["text"]) - 2] + article["text"][len(words) + 1 :]
    for place, finding in enumerate(made["findings"]):
        words = strings[place % len(strings)]
        for key in {"by", "agency", "name", "role", "speaker", "via", "text", "question", "value"} & finding.keys():
            finding[key] = words
        for key in {"why", "note", "reason"} & {key for key, value in finding.items() if value}:
            finding[key] = {"message": words, "values": {"n": words}}
        for key in {"aliases", "informants", "doubtful"} & finding.keys():
            finding[key] = [words]
        finding.pop("parties", None)
        for side in finding.get("sides", ()):
            side.update(value=words, informants=[words])
        if finding["kind"] == "origin":
            finding["articles"] = sorted(names[name] for name in finding["articles"])
            finding["shares"] = {names[name]: share for name, share in finding["shares"].items()}
    made["troubles"] = [{"path": words, "reason": words} for words in strings]
    made["verdicts"] = [{"when": words, "who": words, "what": "right", "of": [words]} for words in strings]
    made["title"] = made["built"] = made["recoupe"] = strings[0]
    return msgspec.convert(_renamed(made, names), type=type(full()))


def _renamed(value, names):
    """The value with the new ids in its spans."""
    if isinstance(value, list | tuple):
        return [_renamed(one, names) for one in value]
    if isinstance(value, dict):
        if value.keys() == {"article", "start", "end"}:
            return {**value, "article": names[value["article"]]}
        return {key: _renamed(one, names) for key, one in value.items()}
    return value


def test_there_are_two_hundred():
    assert len(set(TABLE)) >= 200


@pytest.mark.parametrize("first", range(0, len(TABLE), EACH))
def test_nothing_of_a_document_runs_or_loads(open_, tmp_path, first):
    path = tmp_path / "hostile.html"
    html.write(poisoned([words.replace("\n", " ") for words in TABLE[first : first + EACH]]), path, "fr")
    opened = open_(path)
    opened.page.wait_for_timeout(30)

    assert opened.quiet(path)
    assert opened.page.evaluate("document.scripts.length") == 2
    assert opened.page.evaluate("document.querySelectorAll('iframe,object,embed,img,link,form,base').length") == 0
    assert opened.page.locator("h1").is_visible()
