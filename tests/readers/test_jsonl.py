import json

import pytest

from recoupe import readers
from tests.readers.conftest import raws, troubles

ONE = {"id": "a", "text": "La tuilerie ferme."}
TWO = {"id": "b", "text": "Elle rouvre.\nEnfin."}


@pytest.mark.parametrize(
    "export",
    [
        json.dumps(ONE) + "\n" + json.dumps(TWO) + "\n",
        json.dumps(ONE) + "\r\n\r\n" + json.dumps(TWO),
        "\ufeff" + json.dumps([ONE, TWO]),
        json.dumps([ONE, TWO], indent=2, ensure_ascii=False),
        json.dumps(ONE, indent=2) + "\n" + json.dumps(TWO, indent=2),
    ],
)
def test_an_export_is_a_line_an_article_or_an_array(put, export):
    put("export.txt", export)

    assert [(raw.id, raw.content) for raw in raws("export.txt")] == [("a", ONE["text"]), ("b", TWO["text"])]


def test_one_article_is_an_export_too(put):
    put("page.json", json.dumps(ONE, indent=4))

    assert [raw.id for raw in raws("page.json")] == ["a"]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ('{"id": "x", "text": "coupé', 'line 2, column 21: the JSON is broken here, at "coupé'),
        ('{"id": "x" "text": "y"}', 'line 2, column 12: the JSON is broken here, at "text": "y"}'),
        ('{"id": "x", "text":', "line 2, column 20: the JSON is cut off here"),
        ('["a"]', "line 2: a is no article; expected an object with a text"),
        ("12", "line 2: 12 is no article; expected an object with a text"),
        ('{"id": "x"}', "line 2: no text in this row, which has id; expected a column called text or content"),
        ('{"text": ""}', "line 2: no text in this row, which has text; expected a column called text or content"),
        ('{"text": null}', "line 2: no text in this row, which has text; expected a column called text or content"),
        ("{}", "line 2: no text in this row, which has -; expected a column called text or content"),
        ('{"text": ' + "[" * 100_000, "line 2: the JSON is nested too deeply to be an article"),
        ('{"text": "y", "date": "hier"}', "line 2: the date hier is not written YYYY-MM-DD, as in 2024-06-18"),
        (
            '{"text": "y", "id": "a"}',
            "line 2: the id a stands in line 1 too; the article is called by its line instead",
        ),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(put, bad, said):
    put("e.jsonl", f"{json.dumps(ONE)}\n{bad}\n{json.dumps(TWO)}\n")

    (trouble,) = troubles("e.jsonl")

    assert trouble.startswith(f"e.jsonl: {said}")
    assert {"a", "b"} <= {raw.id for raw in raws("e.jsonl")}


def test_a_date_or_an_id_that_is_wrong_does_not_cost_the_article(put):
    put("e.jsonl", json.dumps(ONE) + '\n{"text": "Elle brûle.", "id": "a", "date": "hier"}\n')

    _, bad = sorted(raws("e.jsonl"), key=lambda raw: raw.id)

    assert (bad.id, bad.date, bad.content) == ("e.jsonl:2", None, "Elle brûle.")
    assert bad.extra == (("id", "a"), ("date", "hier"))
    assert len(troubles("e.jsonl")) == 2


def test_the_rows_before_a_fault_of_an_array_are_read(put):
    put("e.json", json.dumps([ONE, TWO], indent=1)[:-2] + ",\n {]")

    assert [raw.id for raw in raws("e.json")] == ["a", "b"]
    assert troubles("e.json") == ["e.json: line 10, column 3: the JSON is broken here, at ]"]


def test_an_array_that_does_not_end_is_said_to_be_cut(put):
    put("e.json", json.dumps([ONE])[:-1])

    assert [raw.id for raw in raws("e.json")] == ["a"]
    assert troubles("e.json") == ["e.json: the array does not end: the file is cut, and what followed is missing"]


@pytest.mark.parametrize("export", ["[]", "[ ]\n"])
def test_an_export_without_rows_is_a_trouble(put, export):
    put("e.json", export)

    assert troubles("e.json") == ["e.json: it is an export without any row"]


def test_a_first_line_that_is_broken_leaves_the_others(put):
    put("e.jsonl", '{"id": "x", "text": }\n' + json.dumps(ONE) + "\n")

    assert [raw.id for raw in raws("e.jsonl")] == ["a"]
    assert troubles("e.jsonl") == ["e.jsonl: line 1, column 21: the JSON is broken here, at }"]


def test_values_of_any_kind_become_text(put):
    values = (
        '"n": 22.50, "big": '
        + "9" * 10_000
        + ', "nan": NaN, "no": null, "tags": ["a", "b"], "deep": {"x": [1]}, "yes": true'
    )
    put("e.jsonl", '{"text": "La \\u0000tuilerie\\r\\nferme \\ud83c\\udf0a \\ud800.", "title": NaN, ' + values + "}")

    (found,) = raws("e.jsonl")

    assert found.content == "La tuilerie\nferme 🌊 \ufffd."
    assert found.title is None
    assert dict(found.extra) | {"big": ""} == {
        "n": "22.50",
        "big": "",
        "tags": "a, b",
        "deep": '{"x": ["1"]}',
        "yes": "true",
    }
    assert dict(found.extra)["big"] == "9" * 10_000


def test_the_articles_that_a_service_answers_are_rows(put):
    articles = [
        {"source": {"id": None, "name": "Le Phare"}, "publishedAt": "2024-06-18T10:00:00Z", "content": "La tuilerie."}
    ]
    put("e.json", json.dumps({"status": "ok", "totalResults": 1, "articles": [*articles, {"content": "Le four."}]}))

    first, second = readers.read(["e.json"])

    assert (first.outlet, first.date, first.content) == ("Le Phare", "2024-06-18T10:00:00Z", "La tuilerie.")
    assert second.content == "Le four."


def test_a_list_of_titles_and_addresses_is_a_list_of_extracts(put):
    listed = [{"url": f"https://phare.example/{n}", "title": "La tuilerie", "seendate": "20250304T2145Z"} for n in "ab"]
    put("gdelt.json", json.dumps({"articles": listed}))

    assert [found.state for found in readers.read(["gdelt.json"])] == ["extract", "extract"]


def test_an_article_inside_other_objects_is_found(put):
    """So search engines answer: « hits », « _source »; and so archives keep an article's text apart."""
    hit = {
        "_id": "7",
        "_source": {"headline": "Arrêt", "source": {"name": "Le Phare"}, "article": {"body": "La tuile."}},
    }
    put("e.json", json.dumps({"took": 3, "hits": {"total": 1, "hits": [hit]}}))

    (found,) = readers.read(["e.json"])

    assert (found.title, found.outlet, found.content) == ("Arrêt", "Le Phare", "La tuile.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ({"rendered": "<p>La tuilerie.</p>"}, "<p>La tuilerie.</p>"),
        ([{"type": "bold", "text": "La tuilerie"}, " ferme."], "La tuilerie ferme."),
    ],
    ids=["WordPress", "Telegram"],
)
def test_a_text_in_pieces_or_described_is_its_words(put, text, said):
    put("e.json", json.dumps([{"id": 1, "content": text}]))

    assert [raw.content for raw in readers.read(["e.json"])] == [said]
