"""Chats and threads: what is long enough for an article is read, and what is left out is said."""

import pytest

from tests.readers.conftest import raws, troubles

TEXT = "Le pont des Tanneurs, à Orvane, a été fermé mardi soir, a annoncé la préfecture de la vallée. " * 6
END = "Une déviation est mise en place par le pont neuf, et une expertise doit commencer mercredi matin, dit la mairie."


@pytest.mark.parametrize(
    ("stamp", "notice"),
    [
        ("[04/03/2025 22:{:02}:03] {}: ", "[04/03/2025 22:48:03] Rédac: \u200eMessages chiffrés de bout en bout."),
        ("04/03/2025, 22:{:02} - {}: ", "04/03/2025, 22:48 - Les messages sont chiffrés de bout en bout."),
        ("3/4/25, 10:{:02} PM - {}: ", "3/4/25, 10:48 PM - Messages are encrypted."),
        ("{1}, [04.03.2025 22:{0:02}]\n", "Rédac, [04.03.2025 22:48]\nBonjour"),
    ],
    ids=["WhatsApp on an iPhone", "WhatsApp on Android", "in English", "Telegram"],
)
def test_the_article_that_was_pasted_into_a_chat_is_read(put, stamp, notice):
    said = [(49, "Paul", "Vous avez vu ?"), (50, "Claire", TEXT), (51, "Paul", "Non !"), (52, "Claire", END)]
    put("chat.txt", "\n".join([notice, *(f"{stamp.format(at, who)}{text}" for at, who, text in said)]))

    (raw,) = raws("chat.txt")

    assert raw.content == f"{TEXT.strip()}\n\n{END}"
    assert troubles("chat.txt") == [
        "chat.txt: a chat: 2 of its 5 messages are read as articles, the others are too short"
    ]
    assert "Claire" not in str(raw)


def test_a_chat_without_a_long_message_is_no_article(put):
    put("chat.txt", "".join(f"04/03/2025, 22:{at} - Paul: Le pont est fermé.\n" for at in range(10, 15)))

    assert raws("chat.txt") == []
    assert troubles("chat.txt")[0].startswith("chat.txt: a chat of 5 messages, none of them long enough")


def test_the_posts_of_a_threads_author_are_read(put):
    posts = ("1/2 Le pont est fermé.", "2/2 Une déviation est en place.")
    head = "Anne Roux\n@anne_roux\n·\n4 mars\n"
    put(
        "fil.txt",
        f"Post\nConversation\n{head}{posts[0]}\n12,4 k\n vues\n{head}{posts[1]}\n14\n"
        "Jean\n@jean12\n·\n5 mars\nEn réponse à \n@anne_roux\nMerci !\n",
    )

    (raw,) = raws("fil.txt")

    assert raw.content == "\n\n".join(posts)
    assert troubles("fil.txt")[0].startswith("fil.txt: a thread: 2 of its 3 posts are of its author and are read")


def test_an_article_that_shows_posts_is_no_thread(put):
    text = f"Orvane : le pont fermé\n\n{TEXT}\n\n{TEXT}\n\n{END}\n\nIls réagissent.\n\nEnfin.\n\n"
    put("a.txt", f"{text}Anne Roux\n@anne_roux\nTriste soir.\nJean\n@jean12\nMerci !\n")

    assert [raw.content[:22] for raw in raws("a.txt")] == ["Orvane : le pont fermé"]
    assert troubles("a.txt") == []
