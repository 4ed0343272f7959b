import pytest

from recoupe.dates import dated


@pytest.mark.parametrize(
    ("value", "first", "last", "time"),
    [
        ("2024-06-18", "2024-06-18", "2024-06-18", None),
        (" 2024-06-18 ", "2024-06-18", "2024-06-18", None),
        ("2024-02", "2024-02-01", "2024-02-29", None),
        ("2024-06-18T23:40:00+02:00", "2024-06-18", "2024-06-18", "2024-06-18T23:40:00+02:00"),
        ("2024-06-18 23:40 +0200", "2024-06-18", "2024-06-18", "2024-06-18T23:40:00+02:00"),
        ("2024-06-18T21:40:00.000Z", "2024-06-18", "2024-06-18", "2024-06-18T21:40:00+00:00"),
        ("2024-06-18T21:40:00", "2024-06-18", "2024-06-18", "2024-06-18T21:40:00"),  # whose hour, nobody says
    ],
)
def test_a_date_says_its_days_and_its_moment(value, first, last, time):
    assert dated(value) == (first, last, time)


@pytest.mark.parametrize(
    "value",
    ["", "hier", "18/06/2024", "2024", "2024-02-30", "2024-13-01", "1889-06-18", "2101-01-01", "0000-00-00"],
)
def test_what_is_no_day_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        dated(value)


@pytest.mark.parametrize(
    "value", ["2024-06-18T25:00:00Z", "2024-06-18T10:00:00+99:99", "２０２４-06-18", "2024-06-18T", "2024-06-18 soir"]
)
def test_what_is_no_time_of_a_day_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        dated(value)
