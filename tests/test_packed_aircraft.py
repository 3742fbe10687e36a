"""The aircraft of a long fleet are packed, and are the same in the same order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from amendgen.deal.agreements import Aircraft
from amendgen.deal.packed_aircraft import Led, PackedAircraft, pack


def fleet(count: int) -> list[Aircraft]:
    return [Aircraft(registration=f"N{10000 + n}", serial=str(n)) for n in range(count)]


@given(st.integers(0, 80))
def test_they_are_the_same_in_the_same_order(count: int) -> None:
    aircraft = fleet(count)
    packed = PackedAircraft.of(iter(aircraft))
    assert len(packed) == count and list(packed) == aircraft
    assert list(packed[3:7]) == aircraft[3:7]
    assert [packed[n - count] for n in range(count)] == aircraft


@given(st.permutations(range(40)), st.integers(1, 9))
def test_stretches_may_come_in_any_order(places: list[int], together: int) -> None:
    aircraft = fleet(40)
    cut = [places[n : n + together] for n in range(0, 40, together)]
    packed = PackedAircraft(pack([(place, aircraft[place]) for place in stretch]) for stretch in cut)
    assert list(packed) == aircraft


@given(st.integers(1, 60), st.data())
def test_one_leads_and_the_others_keep_their_order(count: int, data: st.DataObject) -> None:
    aircraft = fleet(count)
    place = data.draw(st.integers(0, count - 1))
    led = Led(PackedAircraft.of(aircraft), place)
    assert list(led) == [aircraft[place], *aircraft[:place], *aircraft[place + 1 :]]
    assert len(led) == count and list(led[:2]) == list(led)[:2]


def test_a_long_fleet_takes_a_hundred_bytes_an_aircraft() -> None:
    packed = PackedAircraft.of(iter(fleet(2_000)))
    assert sum(map(len, packed._stretches)) < 100 * 2_000
