from __future__ import annotations

from recoupe import method
from recoupe.checkers import kinship


def test_every_threshold_is_told_with_its_number():
    told = [str(saying) for saying in method.thresholds()]

    assert len(told) >= 5
    assert not any("{" in sentence for sentence in told)
    assert any(f"{100 * kinship.LINK:.0f} % of the reporting" in sentence for sentence in told)


def test_a_threshold_that_changes_is_told_as_it_is_now(monkeypatch):
    monkeypatch.setattr(kinship, "LINK", 0.5)

    assert any("50 % of the reporting" in str(saying) for saying in method.thresholds())
