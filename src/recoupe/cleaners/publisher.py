"""Whose page it is: a page that calls another publisher's page its original stays the page of its own outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from recoupe import text as _text
from recoupe.languages import registry
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from recoupe.cleaners.declared import Declared

_ARCHIVED = re.compile(
    r"(?i)https?://(?:web\.archive\.org/web|archive\.(?:ph|is|today|md|li|vn|fo))/(?:\d{4,14}|[\d.]{10}-\d{6})(?:[a-z]{2}_)?/(https?://.*)"
)
_LONG_ENOUGH: Final = 4  # letters; shorter words stand in many hosts by chance (« val » in « festival »)


def addresses(given: str | None, page: Declared) -> tuple[str | None, str | None]:
    """The address of a page, and that of its original where this is another outlet's page.

    Args:
        given: what the export says; it wins.
        page: what the page says of itself.
    """
    own = live(given or page.saved)
    canonical = _absolute(page.canonical, own)
    if canonical is None or not urlsplit(canonical).path.strip("/"):  # a front page is no article's original
        return own or _absolute(page.address, None), None
    if _is_own(canonical, own, page):
        return (own if given else None) or canonical, None
    declared = _absolute(page.address, None)
    return own or (declared if declared and not same(declared, canonical) else None), canonical


def same(left: str, right: str) -> bool:
    """Whether two addresses are of one outlet; sister titles of one publisher are two."""
    outlets = registry.outlet(left), registry.outlet(right)
    if all(outlets):
        return outlets[0] == outlets[1]
    return registry.publisher(left) == registry.publisher(right)


def owns(name: str, address: str) -> bool:
    """Whether an outlet of this name has this address: the registry says so, or name and host show it.

    They show it where one stands in the other (« Le Phare », phare.example), where the host is the name's initials, or
    where a telling word of the name stands in it (« La Gazette de Brévenne », brevenne.example).
    """
    known = registry.outlet(name)
    if known and registry.outlet(address) == known:
        return True
    words = _text.folded(name).split()
    joined = "".join(words)
    initials = "".join(word[0] for word in words)
    generic = tables().names["hosts"]
    telling = [word for word in words if len(word) >= _LONG_ENOUGH and word not in generic]
    return bool(words) and any(
        joined in label
        or label in {initials, *words}
        or (len(label) >= _LONG_ENOUGH and label in joined and label not in generic)
        or any(word in label for word in telling)
        for label in _labels(address)
    )


def is_host(name: str, address: str | None) -> bool:
    """Whether a name is no more than the host of an address, or its telling part: « phare.example », « Phare »."""
    joined = "".join(_text.folded(name).split())
    labels = _labels(address or "")
    domain = " " not in name and any(f"{label}." in name.casefold() for label in labels)
    return domain or joined in labels


def _labels(address: str) -> list[str]:
    """The parts of a host as they are compared, without its ending: phare of « www.phare.example »."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # « http://[une »
        return []
    labels = host.split(".")[:-1]
    return ["".join(_text.folded(label).split()) for label in labels if label != "www"]


def _is_own(canonical: str, own: str | None, page: Declared) -> bool:
    """Whether the original that a page names is its own outlet's page."""
    if own and same(own, canonical):
        return True
    if page.outlet and owns(page.outlet, canonical):
        return True
    if any(shown and same(shown, canonical) for shown in (_absolute(page.address, None), page.linked)):
        return True
    return not own and not page.outlet  # nothing speaks against it


def _absolute(address: str | None, base: str | None) -> str | None:
    """An address of the web, completed; None where it is none."""
    try:
        whole = urljoin(base or "", (address or "").strip())
        host = urlsplit(whole).hostname
    except ValueError:
        return None
    return live(whole) if address and host and whole.lower().startswith(("http://", "https://")) else None


def live(address: str | None) -> str | None:
    """The address that a web archive has a copy of; any other as it is."""
    kept = _ARCHIVED.match(address or "")
    return kept[1] if kept else address
