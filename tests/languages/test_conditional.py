from __future__ import annotations

import pytest

from recoupe.languages.conditional import stem, tables

FRENCH = tables()["fr"]


@pytest.mark.parametrize(
    "words",
    [
        "serait aurais ferions iriez pourraient voudrait devrait verrait enverrait renverraient viendrait tiendrait saurait",
        "faudrait vaudrait courrait mourrait acquerrait conquerraient cueillerait pleuvrait recevrait émouvrait parviendrait",
        "parlerait finirait partirait vendrait prendrait mettrait battrait connaîtrait connaitrait croîtrait suivrait vivrait",
        "vaincrait romprait conclurait plairait croirait conduirait dirait haïrait peindrait rejoindrait répondrait perdrait",
        "mordrait coudrait résoudrait répandrait attirerait engendrerait éclairerait assiérait prévoirait soustrairait SERAIT",
    ],
)
def test_a_conditional_is_told_by_its_form(words):
    assert [word for word in words.split() if not stem(word, FRENCH)] == []


@pytest.mark.parametrize(
    "words",
    [
        "était avait faisait espérait figurait offrait ouvrait souffrait courait mourait montrait entrait rencontrait assurait",
        "livrait manœuvrait consacrait massacrait célébrait sombrait migrait encadrait effondrait saupoudrait engendrait",
        "attirait tirait admirait désirait respirait soupirait déchirait éclairait virait serrait enterrait errait déclarait",
        "fera seront portrait retrait extrait vrais marais frais minerais histrions jamais lait rait Calais cylindrait",
    ],
)
def test_what_looks_like_one_is_none(words):
    assert [word for word in words.split() if stem(word, FRENCH)] == []
