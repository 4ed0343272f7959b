"""Whether a time lies ahead or behind, or is none in particular; every text is invented, of Tuesday 10 February 2026."""

from __future__ import annotations

import pytest

from tests.finders.dated import told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il a fermé avant l'été.", "2025-SU"),
        ("Il avait fermé avant l'automne.", "2025-FA"),
        ("Fermé avant l'été, le pont attend.", "2025-SU"),
        ("Après avoir fermé avant l'été, il a rouvert.", "2025-SU"),
        ("Les députés ont voté la loi avant mercredi.", "2026-02-04"),
        ("Des marcheurs s'étaient réunis avant Pâques.", "2025-04-20"),
        ("Le maire a demandé un rapport avant l'été.", "2026-SU"),
        ("Il a promis de fermer avant l'été.", "2026-SU"),
        ("Fermeture du pont avant l'été.", "2026-SU"),
        ("Le pont ne sera pas ouvert avant mai.", "2026-05"),
        ("L'usine fermera avant l'été, a annoncé le maire.", "2026-SU"),
        ("Le maire a consulté ses adjoints avant le vote de jeudi.", "2026-02-12"),
    ],
)
def test_before_a_time_is_ahead_unless_it_is_done(text, value):
    assert [found for _, found in told(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Une manifestation pour les élections de mai, a dit le maire.", "2026-05"),
        ("Le niveau retrouvera celui de décembre.", "2025-12"),
        ("Des trains ont dû être annulés lundi.", "2026-02-09"),
        ("Une réunion devrait avoir lieu jeudi.", "2026-02-12"),
        ("Le maire a dit que le four s'éteindrait jeudi.", "2026-02-12"),
        ("Le maire assure que le pont survivrait jeudi à la crue.", "2026-02-12"),
        ("La cour se retirait jeudi, et le pont expirait.", "2026-02-05"),
        ("Le préfet a convoqué jeudi les tuiliers.", "2026-02-05"),
        ("Le maire a reçu cet appel jeudi.", "2026-02-05"),
        ("Rendez-vous est pris en septembre.", "2026-09"),
        ("Les élus sont convoqués jeudi.", "2026-02-12"),
        ("Une marche est organisée dimanche.", "2026-02-15"),
        ("Le film sort mercredi, le sort en est jeté.", "2026-02-11"),
        ("Le maire brigue un mandat en mars.", "2026-03"),
        ("Certains souhaitaient poursuivre le mouvement jeudi.", "2026-02-12"),
        ("Ils ont tenté, en vain, de forcer la porte, jeudi.", "2026-02-05"),
        ("Premier responsable à s'exprimer jeudi, le maire a parlé.", "2026-02-05"),
        ("Valmorel-Orvane, dimanche (21h00), est maintenu.", "2026-02-15"),
        ("Le match a été reprogrammé le 15 mai.", "2026-05-15"),
        ("Le match a été reporté lundi par la ligue.", "2026-02-09"),
        ("Le match a été reporté à jeudi.", "2026-02-12"),
        ("Le club se déplace à Orvane samedi.", "2026-02-14"),
        ("La rencontre lundi du maire avec le préfet a déplu.", "2026-02-09"),
        ("Il a expliqué son refus de défiler lundi.", "2026-02-09"),
        ("Une marche pour le climat, le 20 avril.", "2026-04-20"),
        ("Dans un entretien, en octobre, M. Orval avait dit son espoir.", "2025-10"),
    ],
)
def test_the_tense_of_the_clause_tells_the_direction(text, value):
    """What the words « a dit le maire » say of when he spoke says nothing of what he spoke of."""
    assert told(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le dimanche, c'est la fanfare.", ["XXXX-WXX-7"]),
        ("Qui peut dormir à 14 heures un mardi ?", ["XXXX-XX-XXT14:00", "XXXX-WXX-2"]),
        ("Le musée est ouvert tous les jours de 10h à 18h.", ["P1D", "XXXX-XX-XXT10:00", "XXXX-XX-XXT18:00"]),
        ("Il ferme à 18 h 30 en semaine.", ["XXXX-XX-XXT18:30", "XXXX-WXX"]),
        ("Il conseille de ne pas dormir après 16 heures.", ["XXXX-XX-XXT16:00"]),
        ("Chaque année, en janvier, il pleut.", ["P1Y", "XXXX-01"]),
        ("Janvier est normalement un mois de pluie.", ["XXXX-01"]),
        ("Elle sera relogée pour le week-end ; la route ferme le week-end.", ["2026-W07-WE", "XXXX-WXX-WE"]),
    ],
)
def test_what_is_so_in_general_is_no_day(text, values):
    """« un mardi », « tous les jours », « normalement »: what comes back, and its hours."""
    assert [value for _, value in told(text)][: len(values)] == values
