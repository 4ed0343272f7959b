"""Bytes to text, and how: a French page must never turn into mojibake, whatever it declares.

In this order: a byte order mark, UTF-8 even where a few bytes of it are damaged, the declared label as browsers
read it, windows-1252, or what an old Mac or DOS wrote where the letters of French tell so. Source: WHATWG Encoding
Standard (labels; iso-8859-1 means windows-1252).
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import Final, NamedTuple

GOOD_PER_BAD = 4  # multi-byte sequences; damaged UTF-8 has .99 good ones and more, other charsets .29 at most
_HEAD = 4096  # bytes in which a page declares its charset; browsers look at 1024 and more
_SHORTEST = 16  # bytes that show UTF-16
_NULS = 0.8  # of every second byte: « œ », « ’ » and « € » have another one
_CUT = "\ufffd"  # stands for a character whose end is missing
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml\b[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE)
_ESCAPED = re.compile("[\udc80-\udcff]")
# What browsers read under a label (its letters and digits alone). Python knows more, « unicode_escape » for one.
_LABELS: Final = {
    **{f"{name}{n}": f"cp125{n}" for n in range(9) for name in ("windows125", "cp125", "xcp125")},
    **{f"iso8859{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **dict.fromkeys(("iso88591", "latin1", "l1", "ascii", "usascii", "ansix341968", "cp819"), "cp1252"),
    **dict.fromkeys(("iso88599", "latin5", "l5"), "cp1254"),
    **dict.fromkeys(("iso885911", "tis620", "windows874", "dos874"), "cp874"),
    **dict.fromkeys(("latin9", "l9"), "iso8859-15"),
    **dict.fromkeys(("macintosh", "mac", "xmacroman"), "mac-roman"),
    **dict.fromkeys(("ibm866", "cp866"), "cp866"),
    **dict.fromkeys(("koi8r", "koi8"), "koi8-r"),
    **dict.fromkeys(("gbk", "xgbk", "gb2312", "gb231280", "chinese", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "cnbig5", "xxbig5", "big5hkscs"), "big5hkscs"),
    **dict.fromkeys(("shiftjis", "sjis", "xsjis", "mskanji", "windows31j"), "cp932"),
    **dict.fromkeys(("euckr", "ksc56011987", "korean", "windows949"), "cp949"),
    **dict.fromkeys(("utf8", "utf16", "utf16le", "utf16be", "unicode", "ucs2"), "utf-8"),  # else unreadable
    "latin2": "iso8859-2",
    "koi8u": "koi8-u",
    "xmaccyrillic": "mac-cyrillic",
    "eucjp": "euc-jp",
    "iso2022jp": "iso-2022-jp",
}
_OLD: Final = ("cp1252", "mac-roman", "cp850")  # of Windows, of old Macs, of DOS
_FRENCH: Final = "éèêëàâùûçôîïœÉÈÀÇ’«»–…€"
_CLEARLY: Final = 2  # times as many letters of French
_BYTEWISE = re.compile(r"cp(125\d|874|866)|iso8859-\d+|koi8-[ru]|mac-[\w-]+|cp850")  # codecs of one byte a character


class _Utf8(NamedTuple):
    """The bytes read as UTF-8: its text with bad bytes escaped, and how often it was right."""

    text: str
    good: int  # multi-byte sequences
    bad: int  # bytes
    cut: bool  # the last character is incomplete


def decode(data: bytes, said: str | None = None) -> tuple[str, str]:
    """The text of these bytes without byte order mark, and how they were read: « windows-1252 (declared iso-8859-1) ».

    `said` is the label of a header, which comes before the one that a page declares in itself.

    Nothing is dropped: a byte that is no UTF-8 in a text that is, is read as windows-1252; bytes that windows-1252
    leaves undefined become C1 controls, as in browsers; a character cut off at the end becomes U+FFFD.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            text = _repaired(_utf8(data)) if name == "utf-8" else data.decode(name, "replace")
            return text.lstrip("\ufeff"), f"{name} (byte order mark)"
    if codec := wide(data):
        return data.decode(codec, "replace"), f"{codec} (no mark)"
    read = _utf8(data)
    if _is_utf8(read):
        return _repaired(read), f"utf-8 ({read.bad + read.cut} bad)" if read.bad or read.cut else "utf-8"
    label, codec = (said.lower(), _LABELS.get(_bare(said.lower()))) if said else _declared(data[:_HEAD])
    if codec == "utf-8" and read.good:  # much of it is not
        return _repaired(read), f"utf-8 ({read.bad + read.cut} bad)"
    if codec is None:
        codec = _likeliest(data)
        return _decoded(data, codec), f"{codec.replace('cp125', 'windows-125')} (assumed)"
    codec = "cp1252" if codec == "utf-8" else codec
    name = codec.replace("cp125", "windows-125")
    return _decoded(data, codec), name if _bare(name) == _bare(label) else f"{name} (declared {label})"


def _likeliest(data: bytes) -> str:
    """The codec in which most of what is no ASCII are letters and signs of French; windows-1252 where two are alike."""
    high = Counter(data.translate(None, bytes(range(128))))
    told = {codec: sum(high[byte] for byte in _FRENCH.encode(codec, "ignore")) for codec in _OLD}
    best = max(_OLD, key=lambda codec: told[codec])
    return best if told[best] > _CLEARLY * told[_OLD[0]] else _OLD[0]


def wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by its NUL: every second byte of a text in Latin letters; None for anything else."""
    head = data[:_HEAD]
    for codec, nul, other in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if len(head) >= _SHORTEST and nul.count(0) >= _NULS * len(nul) and not other.count(0):
            return codec
    return None


def _utf8(data: bytes) -> _Utf8:
    """The bytes as UTF-8, each bad byte escaped as a lone surrogate."""
    kept = len(data) - _incomplete(data)
    text = data[:kept].decode("utf-8", "surrogateescape")
    bad = len(_ESCAPED.findall(text))
    high = len(text) - len(text.encode("ascii", "ignore"))
    return _Utf8(text, good=high - bad, bad=bad, cut=kept < len(data))


def _incomplete(data: bytes) -> int:
    """Bytes at the end that begin a UTF-8 character and do not end it: 0 to 3."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    decoder.decode(data[-4:])
    return len(decoder.getstate()[0])


def _is_utf8(read: _Utf8) -> bool:
    """Whether it is UTF-8, perhaps damaged: one bad byte, or one cut, never outweighs a good sequence."""
    if not read.bad and not read.cut:
        return True
    return read.good > 0 and (read.bad <= 1 or read.good >= GOOD_PER_BAD * read.bad)


def _repaired(read: _Utf8) -> str:
    """The text with each bad byte read as windows-1252."""
    text = _ESCAPED.sub(lambda bad: _bytewise(bytes([ord(bad.group()) - 0xDC00]), "cp1252"), read.text)
    return text + _CUT if read.cut else text


def _declared(head: bytes) -> tuple[str, str | None]:
    """The label that a page declares, and the codec it means: None where it declares none, or one nobody knows."""
    found = _XML.match(head) or _META.search(head)
    if not found:
        return "", None
    label = found[1].decode("ascii", "replace").lower()
    return label, _LABELS.get(_bare(label))


def _bare(label: str) -> str:
    """A label's letters and digits."""
    return re.sub("[^a-z0-9]", "", label)


def _decoded(data: bytes, codec: str) -> str:
    """The bytes in a codec; what is wrong in them becomes U+FFFD."""
    return _bytewise(data, codec) if _BYTEWISE.fullmatch(codec) else data.decode(codec, "replace")


def _bytewise(data: bytes, codec: str) -> str:
    """The bytes in a codec of one byte a character; what it leaves undefined becomes the control of its number."""
    return _ESCAPED.sub(lambda bad: chr(ord(bad.group()) - 0xDC00), data.decode(codec, "surrogateescape"))
