"""What the tests of the labeller share: a document in, its labels out."""

from __future__ import annotations

from recoupe.cleaners import residue, visible
from recoupe.model import KEPT, Block, Raw


def raw_of(content: str, media: str = "text", title: str | None = None) -> Raw:
    """A document as a reader would give it."""
    return Raw(id="a", path="a", content=content, media=media, sha256="", title=title)  # type: ignore[arg-type]


def blocks_of(content: str, media: str = "text", title: str | None = None) -> list[tuple[Block, str]]:
    """The blocks of a document in the order of its text, each with its words."""
    raw = raw_of(content, media, title)
    sheet = visible.clean(raw)
    blocks = sorted(residue.clean(sheet, raw).blocks, key=lambda block: block.at[0])
    return [(block, sheet.text[block.at[0].start : block.at[0].end]) for block in blocks]


def labels_of(content: str, media: str = "text", title: str | None = None) -> list[tuple[str, str]]:
    """Each line, or part of one, with its label."""
    return [(block.label, said) for block, said in blocks_of(content, media, title)]


def kept_of(content: str, media: str = "text", title: str | None = None) -> list[str]:
    """What is the article."""
    return [said for block, said in blocks_of(content, media, title) if block.label in KEPT]


TITLE = "Brévenne : la tuilerie suspend sa production"
LEDE = (
    "La tuilerie de Brévenne suspend sa production pour six semaines, a annoncé lundi sa direction, qui invoque le gaz."
)
BODY = (
    "Quarante-deux salariés sont concernés par cette mesure, qui prendra effet dès la fin de la semaine prochaine.",
    "« Nous n'avons pas eu le choix, le four coûte trop cher à chauffer », a expliqué la directrice, Maud Combescot.",
    "Les syndicats demandent une réunion avant jeudi et n'excluent pas de bloquer la route qui mène à l'usine.",
    "Fondée en 1887, la maison fournit en tuiles plates une bonne partie des monuments historiques de la région.",
)
ARTICLE = "\n".join((TITLE, LEDE, *BODY))
