"""Subtitles are the words that are said, without times and settings."""

import pytest

from tests.readers.conftest import raws

SRT = "1\n00:00:01,000 --> 00:00:03,000\nLa tuilerie\n<i>ferme.</i>\n\n2\n00:00:03,200 --> 00:00:05,000\nLe maire se tait.\n"
LATER = "\n3\n00:00:09,000 --> 00:00:11,000\nUn autre jour.\n"
TRANSCRIPT = (
    "Le journal du soir\n0:00\nla tuilerie ferme\n0:03\nle maire se tait\n0:05\nles salariés\n0:07\nattendent\n"
    "1:02:11\ndevant la halle\n"
)
VTT = (
    "WEBVTT\nKind: captions\n\nNOTE brouillon\n\n00:01.000 --> 00:03.000 align:start\n<v Anne>La tuilerie ferme.</v>\n\n"
    "00:03.000 --> 00:05.000\nLa tuilerie ferme.\nLe maire se tait.\n"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SRT, "La tuilerie ferme. Le maire se tait."),
        (SRT + LATER, "La tuilerie ferme. Le maire se tait.\nUn autre jour."),
        (VTT, "La tuilerie ferme. Le maire se tait."),
        (TRANSCRIPT, "Le journal du soir\nla tuilerie ferme le maire se tait les salariés attendent devant la halle"),
    ],
    ids=["SubRip", "a pause", "WebVTT, lines that roll on", "a transcript"],
)
def test_the_words_alone_are_read(put, text, said):
    put("a.txt", text)

    assert [raw.content for raw in raws("a.txt")] == [said]


def test_a_text_that_names_a_time_is_no_subtitles(put):
    put("a.txt", "1\n12:00:01 --> la tuilerie ferme.\n")

    assert [raw.content for raw in raws("a.txt")] == ["1\n12:00:01 --> la tuilerie ferme.\n"]
