from __future__ import annotations

import msgspec
import pytest
from orvane import dossier_of

from recoupe.model import Credit, Origin, Saying
from recoupe.writers.index import Index, letter
from recoupe.writers.lineage import lineages


def of(dossier):
    return lineages(dossier, Index(dossier))


def changed(dossier, **new):
    """The dossier with its first origin changed."""
    findings = list(dossier.findings)
    place = next(i for i, finding in enumerate(findings) if isinstance(finding, Origin))
    findings[place] = msgspec.structs.replace(findings[place], **new)
    return msgspec.structs.replace(dossier, findings=tuple(findings))


def test_origins_have_letters_those_of_most_articles_first():
    assert [(one.letter, one.name, len(one.members)) for one in of(dossier_of())] == [
        ("A", "AFP", 3),
        ("B", "L'Écho d'Orvane", 1),
    ]


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (52, "BA"), (702, "AAA")])
def test_letters_go_on_after_z(place, name):
    assert letter(place) == name


@pytest.mark.parametrize(
    ("new", "name"),
    [
        ({"agency": "AFP"}, "AFP"),
        ({"agency": None, "nature": "outlet"}, "Le Phare / La Balise / c.txt"),
        ({"agency": None, "nature": "unseen"}, Saying("Common source, not identified")),
    ],
)
def test_an_origin_is_called_by_who_owns_it(new, name):
    assert of(changed(dossier_of(), **new))[0].name == name


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        ([None, None], Saying("Unknown source")),
        ([None, "Orvane : le pont fermé"], Saying("Unknown source of “{title}”", {"title": "Orvane : le pont fermé"})),
        (["pont " * 30], Saying("Unknown source of “{title}”", {"title": "pont " * 15 + "pont […]"})),
    ],
)
def test_unknown_sources_are_told_apart_by_their_first_title(titles, name):
    dossier = changed(dossier_of(), agency=None, nature="unknown")
    given = [*titles, *[None] * (len(dossier.articles) - len(titles))]
    articles = [msgspec.structs.replace(a, title=title) for a, title in zip(dossier.articles, given, strict=True)]

    assert of(msgspec.structs.replace(dossier, articles=tuple(articles)))[0].name == name


def test_the_strongest_evidence_comes_first():
    afp = of(dossier_of())[0]

    assert [(proof.credit.form if proof.credit else None, proof.passage) for proof in afp.proofs] == [
        ("signoff", None),
        ("told", None),
        (None, 1),
        (None, 2),
    ]
    assert [len(proof.quotes) for proof in afp.proofs] == [1, 1, 3, 2]


def test_a_credit_of_two_agencies_is_shown_as_that_of_the_origin():
    """« avec AFP et Reuters » makes two credits of the same words."""
    dossier = dossier_of()
    signed = next(f for f in dossier.findings if isinstance(f, Credit) and f.form == "signoff")
    both = (*dossier.findings, msgspec.structs.replace(signed, agency="Reuters"))

    afp = of(msgspec.structs.replace(dossier, findings=both))[0]

    assert afp.proofs[0].credit.agency == "AFP"
