from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Raw
from recoupe.readers import names

PARTS = st.sampled_from(["a", "b", "x.txt"])
PATHS = st.lists(PARTS, min_size=1, max_size=4).map("/".join)
IDS = st.sampled_from(["", "1", "x.txt", "a/x.txt", ":1"])


def _raw(path, own):
    return Raw(id=own or path.rpartition("/")[2], path=path, content=f"{path} {own}", media="text", sha256="")


@given(st.lists(st.tuples(PATHS, IDS), unique=True, max_size=12))
def test_names_are_unique_and_do_not_depend_on_the_order(given_):
    found = [_raw(*each) for each in given_]

    named = {raw.content: raw.id for raw in names.unique(found)}

    assert len(set(named.values())) == len(found)
    assert {raw.content: raw.id for raw in names.unique(found[::-1])} == named or _same_path(found)


def _same_path(found):
    """Rows of one file that even their path does not tell apart are numbered in their order."""
    return len({raw.path for raw in found}) < len(found)


def test_a_name_that_no_path_tells_apart_is_numbered():
    found = names.unique([_raw("a/x.csv", "1"), _raw("a/x.csv", "1"), _raw("a/x.csv", "1 (2)"), _raw("b.txt", "")])

    assert len({raw.id for raw in found}) == 4
    assert found[3].id == "b.txt"
