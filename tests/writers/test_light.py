from __future__ import annotations

import pytest

from recoupe.writers.light import light


@pytest.mark.parametrize(
    ("whole", "less"),
    [
        ("<p>l&#39;eau</p>\n<p>monte</p>\n</div>", "<p>l'eau<p>monte</div>"),
        ("<p>fin\u00a0</p>\n<p>suite</p> et", "<p>fin\u00a0<p>suite</p> et"),
        ('<a class="chip on" href="#a1">1</a>', '<a class="chip on" href=#a1>1</a>'),
        ('<a title="d&#39;ici" rel="x">1</a>', '<a title="d&#39;ici" rel=x>1</a>'),
        (
            "<bdi>Orvane</bdi> <bdi>أورفان</bdi> <bdi>\u202eOrvane</bdi>",
            "Orvane <bdi>أورفان</bdi> <bdi>\u202eOrvane</bdi>",
        ),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "<table><tr><td>1<td>2</table>"),
    ],
)
def test_what_a_browser_does_without_is_left_out(whole, less):
    assert light(whole) == less


def test_data_and_script_stay_as_they_are():
    rest = '<script type="application/json" id="dossier">{"a":"<bdi>x</bdi>"}</script><script>a ="b"</script>'

    assert light("<li>1</li></ul>" + rest) == "<li>1</ul>" + rest
