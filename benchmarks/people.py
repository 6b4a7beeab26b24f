"""A seeded retailer of any size: customers with names in several scripts, phones, emails, address books."""

import random
from collections.abc import Iterator

from pos_contract.records import Address, Contact, CustomerFields, CustomerProfile, CustomerRecord, Membership

BOOKS = {"book-of-1-percent": 0.01, "book-of-10-percent": 0.10, "book-of-50-percent": 0.50}
"""Address book to the share of customers in it."""
EVERYONE = "book-of-all"
ASSOCIATE = "0197a000-0000-7000-8000-000000000001"
"""10,000 customers, or a tenth of fewer, are in this associate's client book."""


def names(listed: str) -> list[str]:
    return listed.split()


_FIRST = {
    "sv": names(
        "Anna Erik Åsa Björn Märta Östen Lars Karin Nils Ingrid Göran Ulla Sven Maja Elsa Hugo Alva Örjan"
    ),
    "fr": names(
        "Zoé François Amélie Jean-Luc Marie-Claire Noël Hélène Rémi Chloé Gaëlle Léa Théo Inès Étienne"
    ),
    "lv": names("Jānis Līga Kārlis Ģirts Žanete Šarlote Ņina Ķersti Andris Ilze Māris Zane Inta Ēriks Ūna"),
    "en": names(
        "John Mary Patrick Siobhan Grace Liam Olivia Noah Emma William Ada George Ruth Ivy Oscar Theo"
    ),
    "zh": names("伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 小龙 建国"),
    "ar": names("محمد فاطمة أحمد عائشة علي مريم خالد ليلى يوسف زينب عمر سارة"),
}
_LAST = {
    "zh": names("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高"),
    "ar": names("العلي الحسن الخطيب المصري النجار حداد الشامي القاسم منصور عثمان"),
}
_STEMS = names(
    "And Berg Lind Johan Karl Sand Nord Söder Väster Öst Hag Ek Björk Dal Sten Ask Holm Ström Fors Hed "
    "Dub Mar Laf Mor Gir Rous Bon Dup Lam Fon Per Kal Ozo Bēr Krū Lie Zar Sil Eg Sme Wil Har Mac Fitz Rob"
)
_MIDDLES = names("an en el er in is ol ou ar ma ne ri to va be de ja ki lu mo na pe ra si te")
_ENDS = names(
    "son sson berg gren qvist ström man lund dahl eau ier ard oux ette iņš ītis ene ton ley ford well s"
)
_CITIES = names(
    "Stockholm Göteborg Malmö Paris Lyon Rīga Liepāja 上海 北京 London Dublin Oslo Tromsø القاهرة"
)
_COUNTRIES = {"sv": "SE", "fr": "FR", "lv": "LV", "en": "GB", "zh": "CN", "ar": "EG"}
_PHONES = {
    "sv": ("+46 70 {} {} {}", "070-{}{}{}", "+46 (0)73 {}{}{}", "0046 76 {}{}{}"),
    "fr": ("+33 6 1{} {} {}", "06 1{} {} {}"),
    "lv": ("+371 2{} {}{}", "+371 6 {} {}{}"),
    "en": ("+44 7{}1 {} {}", "07{}2 {}{}"),
    "zh": ("+86 13{} {} {}1", "+86 1{}8 {}{}2"),
    "ar": ("+20 10 {}{}{}", "+20 (0)12 {} {} {}"),
}
_LANGUAGES = ("sv", "fr", "lv", "en", "zh", "ar")
_SHARES = (0.40, 0.20, 0.12, 0.16, 0.08, 0.04)


def customers(count: int, seed: int = 1) -> Iterator[CustomerRecord]:
    """The same for the same count and seed, in the order headquarters would send them: by ID, not by name."""
    dice = random.Random(seed)
    booked = min(10_000, count // 10)
    step = count // booked if booked else 0
    for number in range(count):
        member = booked and number % step == 0 and number // step < booked
        yield _customer(
            dice, number, Membership(ASSOCIATE, "CB-000001", "2026-01-15T09:00:00+00:00") if member else None
        )


def _customer(dice: random.Random, number: int, membership: Membership | None) -> CustomerRecord:
    language = dice.choices(_LANGUAGES, _SHARES)[0]
    first, last = dice.choice(_FIRST[language]), _last_name(dice, language)
    if dice.random() < 0.02:
        last = f"{last}-{_last_name(dice, language)}"
    phone = dice.choice(_PHONES[language]).format(
        *(dice.randrange(*limits) for limits in ((10, 100), (100, 1000), (10, 100)))
    )
    city = dice.choice(_CITIES)
    return CustomerRecord(
        customer_id=f"0197a111-{number >> 16:04x}-7000-8000-{number & 0xFFFF:04x}{dice.getrandbits(32):08x}",
        fields=CustomerFields(
            first_name=first,
            last_name=last,
            email=f"{_latin(first, 'kund')}.{_latin(last, 'shop')}{number % 997}@example{number % 7}.com",
            phone=phone,
            addresses=(
                Address(
                    street=f"{city}gatan {number % 200}",
                    postal_code=f"{number * 7 % 900 + 100} {number % 90 + 10}",
                    city=city,
                    country=_COUNTRIES[language],
                ),
            ),
            attributes={
                "birthday": f"19{number % 60 + 40}-0{number % 9 + 1}-1{number % 9}",
                "size": number % 50,
            },
            contacts=_contacts(number) if number % 8 == 0 else (),
        ),
        account_number=f"C{number:07}",
        address_books=(EVERYONE, *(book for book, share in BOOKS.items() if dice.random() < share)),
        membership=membership,
        profile=CustomerProfile(
            group="Retail",
            currency="SEK",
            language=language,
            loyalty_cards=(f"55{number * 7919 % 10**10:010}",) if number % 3 == 0 else (),
        ),
    )


def _contacts(number: int) -> tuple[Contact, ...]:
    """What an eighth of them has beside the primary email and phone."""
    phone = f"+46 8 {number % 900 + 100} {number // 900 % 90 + 10} {number % 89 + 10}"
    return (Contact("email", f"second{number}@work{number % 11}.com"), Contact("phone", phone))


def _last_name(dice: random.Random, language: str) -> str:
    if language in _LAST:
        return dice.choice(_LAST[language])
    # Squared, so that some names are common and most are rare.
    stem = _STEMS[int(dice.random() ** 2 * len(_STEMS))]
    middle = dice.choice(_MIDDLES) if dice.random() < 0.7 else ""
    return stem + middle + dice.choice(_ENDS)


def _latin(name: str, instead: str) -> str:
    letters = "".join(letter for letter in name.lower() if letter.isascii() and letter.isalnum())
    return letters or instead
