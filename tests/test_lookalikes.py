import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe import lookalikes, text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("La p\u043eli\u0441\u0435 d'Orvane", "La police d'Orvane"),  # Cyrillic
        ("\u0420\u043ent des \u0422anneurs", "Pont des Tanneurs"),
        ("No\u0451l", "Noël"),
        (
            "p\u03bfnt, \u039derval, \u0397alle",
            "pont, Nerval, Halle",
        ),  # Greek: its capitals look otherwise than its letters
        ("p\u0585\u0578t", "pont"),  # Armenian
        ("l\u0251 ga\u0280e, l\u0131gne", "la gare, ligne"),
        ("\u24db\u24d0 \U0001f136\U0001f130re", "la GAre"),
        ("po\u00adl\u0456\u200bce", "po\u00adli\u200bce"),
    ],
)
def test_a_word_that_mixes_alphabets_is_read_as_latin(written, read):
    assert lookalikes.latin(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "Мост закрыт, сообщила мэрия.",
        "Η γέφυρα έκλεισε.",
        "IT-отдел",
        "Wiкипедия",  # a letter of its own alphabet tells that the word is Russian
        "Le pont des Tanneurs a été fermé",
        "",
    ],
)
def test_words_of_another_alphabet_stay_what_they_are(written):
    assert lookalikes.latin(written) == written


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_characters_stand_for_characters(written):
    """A word found in the text as it reads stands in the same place of the text as written."""
    assert len(lookalikes.latin(written)) == len(written)


def test_words_that_mix_alphabets_are_found():
    written = "La p\u043elice de Мост et la m\u0430irie"

    assert [written[a:b] for a, b in lookalikes.mixed(written)] == ["p\u043elice", "m\u0430irie"]


def test_hostile_text_takes_linear_time():
    assert text.folded("a\u0430" * 100_000)
