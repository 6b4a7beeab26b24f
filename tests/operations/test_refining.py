"""The refiners against a plain oracle that goes through the customers one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.operations.refining import COMING, column, days_until, in_effect, owner_column, refine
from pos_app.values.refining import OWNER, UNASSIGNED, Refinement
from pos_contract.records import AttributeRecord

TODAY = date(2026, 11, 22)

ATTRIBUTES = (
    AttributeRecord("interest", {"en": "Interest"}, "text", ("Shoes", "Bags", "Hats"), 1, True, True),
    AttributeRecord("brand", {"en": "Brand"}, "text", (), 2, True, False),
    AttributeRecord("birthday", {"en": "Birthday"}, "date", (), 3, True, True),
    AttributeRecord("visits", {"en": "Visits"}, "integer", (), 4, True, True),
    AttributeRecord("spent", {"en": "Spent"}, "currency", (), 5, True, True),
    AttributeRecord("vip", {"en": "VIP"}, "boolean", (), 6, True, True),
)

dates = st.dates(date(1930, 1, 1), date(2030, 12, 31))
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "interest": st.sampled_from([None, "", "Shoes", "Bags", "Hats"]),
            "brand": st.sampled_from([None, "Nordlys", "Maison Aurel", 7]),
            "birthday": st.none() | dates.map(date.isoformat) | st.just("soon"),
            "visits": st.none() | st.integers(-3, 12),
            "spent": st.none() | st.integers(0, 500).map(lambda cents: f"{cents / 100:.2f}"),
            "vip": st.sampled_from([None, True, False, "yes"]),
        }
    ),
    max_size=25,
)
REFINEMENTS = st.lists(
    st.builds(Refinement, st.just("interest"), st.sampled_from(["Shoes", "Bags", "Hats", "Belts"]))
    | st.builds(Refinement, st.just("brand"), st.sampled_from(["Nordlys", "Maison Aurel"]))
    | st.builds(Refinement, st.just("vip"), st.booleans())
    | st.builds(Refinement, st.just("birthday"), next_days=st.sampled_from(COMING))
    | st.builds(
        lambda least, most: Refinement("birthday", least=least, most=most),
        st.none() | dates.map(date.isoformat),
        st.none() | dates.map(date.isoformat),
    )
    | st.builds(
        lambda of, least, most: Refinement(of, least=least, most=most),
        st.sampled_from(["visits", "spent"]),
        st.none() | st.integers(-5, 10),
        st.none() | st.floats(-5, 10),
    ),
    max_size=6,
)


def plain_days_until(day: date, today: date) -> int:
    """Walk through the days that come until one bears the same name."""
    for ahead in range(367):
        there = today + timedelta(ahead)
        same = (there.month, there.day) == (day.month, day.day)
        leap_year = there.year % 4 == 0 and (there.year % 100 != 0 or there.year % 400 == 0)
        instead = (day.month, day.day) == (2, 29) and not leap_year and (there.month, there.day) == (2, 28)
        if same or instead:
            return ahead
    raise AssertionError(day)


def plain_value(person, attribute):
    value = person[attribute.attribute_id]
    if value is None or value == "":
        return None
    match attribute.type:
        case "text":
            return value if isinstance(value, str) else None
        case "boolean":
            return value if isinstance(value, bool) else None
        case "date":
            return value if value != "soon" else None
        case _:
            return float(value)


def plain_fits(value, ask, today):
    if value is None:
        return False
    if ask.choice is not None:
        return value == ask.choice
    if ask.next_days is not None:
        return plain_days_until(date.fromisoformat(value), today) <= ask.next_days
    return not (ask.least is not None and value < ask.least) and not (
        ask.most is not None and value > ask.most
    )


def plain_left(people, asks, today, without=""):
    left = []
    for number, person in enumerate(people):
        for attribute in ATTRIBUTES:
            mine = [ask for ask in asks if ask.attribute_id == attribute.attribute_id]
            if not mine or attribute.attribute_id == without:
                continue
            value = plain_value(person, attribute)
            if not any(plain_fits(value, ask, today) for ask in mine):
                break
        else:
            left.append(number)
    return left


def columns_of(people, today=TODAY):
    return [column(one, [person[one.attribute_id] for person in people], today) for one in ATTRIBUTES]


@given(PEOPLE, REFINEMENTS, st.dates(date(2023, 1, 1), date(2028, 12, 31)))
def test_who_is_left_and_every_count_are_those_of_the_oracle(people, asks, today):
    left, refiners = refine(columns_of(people, today), asks, len(people))
    assert list(left) == plain_left(people, asks, today)
    for attribute, refiner in zip(ATTRIBUTES, refiners, strict=True):
        others = [people[number] for number in plain_left(people, asks, today, attribute.attribute_id)]
        values = [plain_value(person, attribute) for person in others]
        for choice in refiner.choices:
            assert choice.count == sum(plain_fits(value, choice.refinement, today) for value in values)
        found = [value for value in values if value is not None]
        if attribute.type in ("text", "boolean"):
            assert {choice.refinement.choice for choice in refiner.choices} >= set(found)
        else:
            assert (refiner.least, refiner.most) == (min(found, default=None), max(found, default=None))


@given(PEOPLE, REFINEMENTS)
def test_choices_keep_their_order_whatever_is_on(people, asks):
    columns = columns_of(people)
    _, before = refine(columns, [], len(people))
    _, after = refine(columns, asks, len(people))
    for one, other in zip(before, after, strict=True):
        counts = [choice.count for choice in one.choices if isinstance(choice.refinement.choice, str)]
        assert counts == sorted(counts, reverse=True)
        assert [choice.refinement for choice in one.choices] == [
            choice.refinement for choice in other.choices
        ]


@given(dates, st.dates(date(2023, 1, 1), date(2029, 12, 31)))
def test_the_days_until_a_date_comes_round(day, today):
    assert days_until(day, today) == plain_days_until(day, today)


@pytest.mark.parametrize(
    ("day", "today", "days"),
    [
        (date(1980, 2, 29), date(2027, 2, 27), 1),
        (date(1980, 2, 29), date(2027, 2, 28), 0),
        (date(1980, 2, 29), date(2027, 3, 1), 365),
        (date(1980, 2, 29), date(2028, 2, 28), 1),
        (date(1980, 2, 29), date(2028, 2, 29), 0),
        (date(1980, 2, 28), date(2028, 2, 29), 365),
        (date(1980, 1, 1), date(2026, 12, 31), 1),
        (date(1980, 1, 7), date(2026, 12, 31), 7),
        (date(1980, 12, 31), date(2026, 12, 31), 0),
        (date(1980, 12, 30), date(2026, 12, 31), 364),
    ],
)
def test_29_february_and_the_years_end(day, today, days):
    assert days_until(day, today) == days


def test_the_next_seven_days_count_over_the_years_end():
    birthdays = ["1980-12-31", "1990-01-06", "1991-01-07", "1992-12-30", "1980-02-29"]
    one = column(ATTRIBUTES[2], birthdays, date(2026, 12, 31))
    left, (refiner,) = refine([one], [Refinement("birthday", next_days=7)], len(birthdays))
    assert left == (0, 1, 2)
    assert [choice.count for choice in refiner.choices] == [3, 3, 4]


def test_equally_frequent_choices_stand_as_headquarters_listed_them_and_yes_before_no():
    interest = column(ATTRIBUTES[0], ["Hats", "Bags", "Shoes", "Other"], TODAY)
    assert interest.choices == ("Shoes", "Bags", "Hats", "Other")
    assert column(ATTRIBUTES[5], [False, False, True], TODAY).choices == (True, False)


def test_associates_are_a_refiner_with_the_unassigned_last():
    one = owner_column((UNASSIGNED, UNASSIGNED, "e", "m", "m", "m"), {"e": "Ebba Lind", "m": "Marcus Vik"})
    _, (refiner,) = refine([one], [Refinement(OWNER, "e")], 6)
    assert [(choice.label, choice.count) for choice in refiner.choices] == [
        ("Marcus Vik", 3),
        ("Ebba Lind", 1),
        ("", 2),
    ]


def test_what_the_columns_do_not_know_is_not_in_effect():
    columns = columns_of([])
    good = [
        Refinement("interest", "Shoes"),
        Refinement("vip", False),
        Refinement("birthday", next_days=30),
        Refinement("birthday", least="2000-01-01"),
        Refinement("visits", least=3, most=4.5),
    ]
    bad = [
        Refinement("gone", "Shoes"),
        Refinement("interest", True),
        Refinement("interest", least="A"),
        Refinement("vip", "yes"),
        Refinement("visits", "3"),
        Refinement("visits", next_days=7),
        Refinement("visits", least="2000-01-01"),
        Refinement("birthday", most=7),
    ]
    assert in_effect(columns, good + bad + good) == tuple(good)
