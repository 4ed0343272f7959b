import json

import pytest

from recoupe.cleaners import jsonld

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "L&#039;usine ferme",
    "datePublished": "2026-02-09T18:40:00+01:00",
    "dateModified": "2026-02-10T08:00:00+01:00",
    "author": {"@type": "Person", "name": "Jeanne Morel"},
    "publisher": {"@type": "Organization", "name": "Le Phare"},
}
PEOPLE = [{"@type": "Person", "@id": "#jm", "name": "Jeanne Morel"}, {"@id": "#phare", "name": "Le Phare"}]
REFERRED = ARTICLE | {"author": [{"@id": "#jm"}], "publisher": {"@id": "#phare"}}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "WebSite", "name": "x"}, ARTICLE]),
        json.dumps({"@graph": [*PEOPLE, REFERRED]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE | {"@type": ["Article", "Thing"]}}),
        "<!--\n" + json.dumps(ARTICLE) + "\n-->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE).replace('"', "&quot;"),
        json.dumps(ARTICLE).replace("ferme", "ferme\t"),
        json.dumps(ARTICLE | {"author": "Jeanne Morel", "publisher": "Le Phare"}),
        json.dumps(ARTICLE | {"author": {"name": ["Jeanne Morel"]}, "wordCount": 9}),
    ],
)
def test_an_article_is_found_in_whatever_form_it_is_described(script):
    found = next(node for node in jsonld.nodes([script]) if node.article)

    assert " ".join(found.headline.split()) == "L'usine ferme"
    assert (found.published, found.authors, found.publisher) == (
        ARTICLE["datePublished"], ("Jeanne Morel",), "Le Phare",
    )  # fmt: skip


def test_a_broken_script_says_when_and_others_say_the_rest():
    broken = '{"@type": "NewsArticle", "headline": "Il dit "non"", "datePublished": "2026-02-09", "inLanguage": "fr"}'

    first, second = jsonld.nodes([broken, json.dumps(ARTICLE)])

    assert (first.published, first.headline, first.lang) == ("2026-02-09", None, "fr")
    assert second.headline == "L'usine ferme"


@pytest.mark.parametrize(
    "script", ["", "null", "12", "[[[]]]", '{"a":' * 50_000, '{"@type": 3}', '{"author": {}}', "<b>"]
)
def test_what_describes_no_article_is_passed_over(script):
    assert jsonld.nodes([script]) == []
