import sys

import pytest

from recoupe.cleaners import tongue


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La tuilerie de Brévenne suspend sa production pour six semaines, a annoncé lundi sa direction.", "fr"),
        ("The tile works of the valley will stop for six weeks, the company said in a statement.", "en"),
        ("La fábrica de tejas del valle para su producción por seis semanas, según la dirección.", "es"),
        ("Die Ziegelei im Tal stellt für sechs Wochen die Arbeit ein, wie das Unternehmen mitteilt.", "de"),
        ("La fabbrica di tegole della valle si ferma per sei settimane, ha detto la direzione.", "it"),
        ("De fabriek ligt zes weken stil, zegt de directie, en zij wil niet dat het langer duurt.", "nl"),
        ("A fábrica de telhas do vale para a produção por seis semanas, disse a direção em nota.", "pt"),
        ("Черепичный завод в долине останавливает работу на шесть недель.", "ru"),
        ("يتوقف مصنع القرميد في الوادي عن العمل لمدة ستة أسابيع.", "ar"),
        ("谷地的瓦厂将停产六周，公司周一在一份声明中表示，共有两百名员工受影响。", "und"),
        ("Brévenne, 12 000.", "und"),
        ("", "und"),
    ],
)
def test_a_language_is_told_without_loading_a_model(monkeypatch, text, language):
    monkeypatch.setattr(tongue, "_model", lambda: pytest.fail("the model was asked"))

    assert tongue.language(text) == language


def test_what_a_page_declares_counts_where_the_words_do_not_tell():
    """Half of the templates of the world say « en »."""
    french = "La tuilerie de Brévenne suspend sa production pour six semaines, a annoncé lundi sa direction."

    assert tongue.language(french, "en-US") == "fr"
    assert tongue.language("Tuilerie fermée, Brévenne choquée", "fr-FR") == "fr"
    assert tongue.language("Tuilerie", "FR") == "fr"
    assert tongue.language("Tuilerie", "<script>") == "und"


def test_a_model_decides_the_rest():
    assert tongue.language("Brévenne : tuilerie fermée, employés choqués") == "fr"
    assert "py3langid" in sys.modules
