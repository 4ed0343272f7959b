import pytest

from tests.readers.conftest import raws, troubles


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff", "sep={}\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_told_by_its_header(put, delimiter, start, end):
    rows = [["id", "text", "date"], ["a", '"Il dit : « Non, ""jamais"". »"', "2024-06-18"], ["", '"Deux\nlignes"', ""]]
    table = "\n".join(delimiter.join(row) for row in rows)
    put("export.txt", (start.format(delimiter) + table).replace("\n", end))

    assert [(raw.id, raw.content, raw.date) for raw in raws("export.txt")] == [
        ("a", 'Il dit : « Non, "jamais". »', "2024-06-18"),
        (f"export.txt:{4 if start.startswith('sep') else 3}", "Deux\nlignes", None),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "b,Non, jamais,2024-06-18",
            "line 3: 4 columns in this row, 3 in the header; a text with , in it needs quotes",
        ),
        ("b,Non", "line 3: 2 columns in this row, 3 in the header; a text with , in it needs quotes"),
        ('b,"Non" jamais,', "lines 3 to 3: a quotation mark is missing or too many; write it twice inside a text"),
        ("b,,2024-06-18", "line 3: no text in this row, which has id, text, date; expected a column called text or"),
        ("a,Non,", "line 3: the id a stands in line 2 too; the article is called by its line instead"),
        (
            "b,Non,08/06/2024",
            "line 3: the date 08/06/2024 is not written YYYY-MM-DD, as in 2024-06-18; the article has",
        ),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_read(put, row, said):
    put("e.csv", f"id,text,date\na,Oui.,\n{row}\nc,Peut-être.,\n")

    (trouble,) = troubles("e.csv")

    assert trouble.startswith(f"e.csv: {said}")
    assert {"a", "c"} <= {raw.id for raw in raws("e.csv")}


def test_a_quotation_mark_that_never_closes_is_named(put):
    put("e.csv", 'id,text\na,Oui.\nb,"Non.\nc,Peut-être.\n')

    assert [raw.id for raw in raws("e.csv")] == ["a"]
    assert troubles("e.csv")[0].startswith("e.csv: lines 3 to 4: a quotation mark is missing or too many")


def test_lines_are_counted_as_an_editor_counts_them(put):
    put("e.csv", 'id,text\na,"Une\ndeux\ntrois"\n\n,Quatre.\nb\n')

    assert {raw.id for raw in raws("e.csv")} == {"a", "e.csv:6"}
    assert troubles("e.csv")[0].startswith("e.csv: line 7: 1 columns")


def test_rows_without_anything_are_passed_over(put):
    put("e.csv", "id;text;url\na;Oui.;\n;;\n\n ; ;\n")

    assert [raw.id for raw in raws("e.csv")] == ["a"]
    assert troubles("e.csv") == []


def test_a_long_text_is_read(put):
    put("e.csv", "id,text\na," + "mot " * 100_000 + "\n")

    assert [len(raw.content) for raw in raws("e.csv")] == [400_000]


@pytest.mark.parametrize("table", ["id,text\n", "url;title;texte\n;;\n"])
def test_a_header_alone_is_an_export_without_rows(put, table):
    put("e.csv", table)

    assert troubles("e.csv") == ["e.csv: it is an export without any row"]


def test_an_old_spreadsheet_in_windows_1252_is_read(put):
    put("e.csv", "id;texte\na;L’usine « arrêtée »\n".encode("cp1252"))

    assert [(raw.content, raw.encoding) for raw in raws("e.csv")] == [("L’usine « arrêtée »", "windows-1252 (assumed)")]


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (("13/02/2024", "10/02/2024"), ("2024-02-13", "2024-02-10")),
        (("2/13/2024 8:05", "02/10/2024"), ("2024-02-13T08:05", "2024-02-10")),
        (("13/02/2024", "02/13/2024"), (None, None)),
        (("10-Mar-2024", "mardi 12 mars 2024 à 18h30"), ("2024-03-10", "2024-03-12")),
    ],
    ids=["days first", "months first", "both", "in words"],
)
def test_dates_as_spreadsheets_write_them(put, dates, read):
    """One day after the 12th tells the order of all."""
    rows = "".join(f"La tuilerie {n};{date}\n" for n, date in enumerate(dates))
    put("e.csv", f"texte;date\n{rows}")

    assert tuple(raw.date for raw in raws("e.csv")) == read


@pytest.mark.parametrize(("delimiter", "read"), [(";", ["2024-02-10", "2024-02-11"]), (",", [None, None])])
def test_a_semicolon_tells_that_days_come_first_where_the_dates_do_not(put, delimiter, read):
    put("e.csv", f"texte{delimiter}date\nLa tuilerie.{delimiter}10/02/2024\nLe four.{delimiter}11/02/2024\n")

    assert sorted(map(str, (raw.date for raw in raws("e.csv")))) == sorted(map(str, read))


ARTICLE = "La tuilerie de Brévenne ferme ses portes pour six semaines. " * 10


@pytest.mark.parametrize("name", ["Verbatim long", "Ce que dit l'article", "col4"])
def test_a_column_of_whole_articles_is_the_text_whatever_it_is_called(put, name):
    put("e.csv", f"N°;Intitulé;{name}\n1;La tuilerie;{ARTICLE}\n2;Le four;Le four. {ARTICLE}\n")

    assert [raw.title for raw in raws("e.csv")] == ["La tuilerie", "Le four"]


@pytest.mark.parametrize("name", ["Opening Text", "Résumé", "Chapô", "snippet"])
def test_a_column_of_beginnings_is_never_the_text(put, name):
    put("e.csv", f"Date;Titre;{name};Lien\n2024-06-18;La tuilerie;{ARTICLE};https://phare.example/t\n")

    assert raws("e.csv") == []
    assert troubles("e.csv") == [
        "e.csv: line 2: only the title or the address of an article, no text; give the text if it is to count"
    ]


def test_a_list_of_titles_and_addresses_is_a_table_without_texts(put):
    """What Media Cloud and alert services export is no article, and never counted as one."""
    header = "id,indexed_date,language,media_name,media_url,publish_date,title,url"
    put("e.csv", f"{header}\n1,2024-06-19,fr,phare.example,phare.example,2024-06-18,Tuilerie,https://phare.example/t\n")

    assert raws("e.csv") == []


def test_lines_above_the_header_are_passed_over(put):
    put("e.csv", 'Export du 19 juin 2024;;\n;;\nTitre;Support;Texte\nTuilerie;Le Phare;"Elle ferme."\n')

    assert [(raw.title, raw.outlet, raw.content) for raw in raws("e.csv")] == [("Tuilerie", "Le Phare", "Elle ferme.")]
