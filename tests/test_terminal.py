from __future__ import annotations

import pytest

from recoupe import terminal


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "fr"),
        ([], {"LANG": "C.UTF-8"}, "fr"),
        ([], {"LANG": "POSIX"}, "fr"),
        ([], {"LANG": "fr_CA.UTF-8"}, "fr"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "de_AT@euro"}, "en"),
        ([], {"LC_ALL": "", "LANG": "en_US"}, "en"),
        ([], {"LC_MESSAGES": "fr_BE", "LANG": "en_US"}, "fr"),
        ([], {"LC_ALL": "en_US", "LC_MESSAGES": "fr_BE"}, "en"),
        (["dossier", "--lang", "en", "a.txt"], {"LANG": "fr_FR"}, "en"),
        (["dossier", "--lang=en", "a.txt"], {"LANG": "fr_FR"}, "en"),
        (["dossier", "a.txt", "--lang"], {"LANG": "en_US"}, "en"),
        (["dossier", "--lang", "volapük"], {"LANG": "en_US"}, "en"),
    ],
)
def test_language(arguments, environment, language):
    assert terminal.language_of(arguments, environment) == language


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Le Phare : « déjà vu »", "Le Phare : « déjà vu »"),
        ("une\nligne\tdeux", "une ligne deux"),
        ("\x1b[31mrouge\x07", " [31mrouge "),
        ("\x9b31mrouge", " 31mrouge"),
        ("facture\u202egpj.exe", "facture gpj.exe"),
        ("perdu \udce9", "perdu ?"),
    ],
)
def test_nothing_printed_drives_the_terminal(text, shown):
    assert terminal.printable(text) == shown


def test_progress_is_silent_away_from_a_terminal(capsys):
    assert list(terminal.watched("abc", "Read:", shown=True)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("shown", "counted"), [(True, ["Read: 1", "Read: 2"]), (False, [])])
def test_progress_counts_on_a_terminal(capsys, monkeypatch, shown, counted):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    things = list(terminal.watched("ab", "Read:", shown=shown))

    lines = capsys.readouterr().err.split(terminal._ERASE)
    assert things == ["a", "b"]
    assert [line for line in lines if line] == counted


@pytest.mark.parametrize(
    ("screen", "asked"), [({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True), ({}, False)]
)
def test_a_browser_is_asked_only_where_there_is_a_screen(monkeypatch, tmp_path, screen, asked):
    opened = []
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or True)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in screen.items():
        monkeypatch.setenv(name, value)

    assert terminal.opened(tmp_path / "dossier.html") is asked
    assert opened == ([(tmp_path / "dossier.html").as_uri()] if asked else [])
