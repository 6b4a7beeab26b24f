"""How texts are made comparable: one function for the words that search keeps and for what is typed.

The tokens of the search index (`customer_search.terms`) are made here: words as they are, address books
led by U+E000, digits of phone numbers led by U+E001, and pieces of other words led by U+E002 and on. No word
of a person's can look like these: private-use characters are dropped from texts.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

LONGEST_WORD = 64
"""Characters of a word that count; the rest of a longer one is not looked at."""

_BOOK = "\ue000"
_DIGITS = "\ue001"
DIGITS_TOGETHER = 6
_FIRST_PIECE = 0xE002
LETTERS_TOGETHER = 5
"""With the character that leads them the longest beginning that the index has prepared. A beginning that it
has not must be put together from all its words, which takes long where half the customers live in a city."""

_IN_WORDS = "@._+-'"
"""Kept at first: they decide how a word is taken apart."""
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
_LETTERS |= {
    "ı": "i",
    "ŋ": "n",
    "ɖ": "d",
    "ə": "e",
    "’": "'",
    "ʼ": "'",
    "‘": "'",
    "`": "'",
    "‐": "-",
    "‑": "-",
}
_SPECIAL = re.compile(r"[@._+\-']")


class _Folding(dict[int, str]):
    """What each character becomes, worked out when it first comes up; for str.translate."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = "".join(map(_fold_character, _plain(chr(code))))
        return folded


def _plain(character: str) -> str:
    """Lower case, taken apart; the second time for what lower case brings forth, such as ſ of ẛ."""
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())


def _fold_character(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf" or character == "\u0640":
        return ""
    if is_ideograph(ord(character)):
        return f" {character} "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character.isalnum() or character in _IN_WORDS or unicodedata.category(character)[0] == "M":
        return character
    return " "


_IDEOGRAPHS = (
    (0x2E80, 0x2FFF),
    (0x3005, 0x3007),
    (0x3021, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)


def is_ideograph(code: int) -> bool:
    """Han and kana, which are written without spaces."""
    return any(first <= code <= last for first, last in _IDEOGRAPHS)


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The words of a text, each once, separated by spaces: no accents, lower case.

    Chinese characters are each a word. An email address is a word, and so are its parts; a name with a
    hyphen or an apostrophe is its parts and what they make together (O'Brien: o, brien, obrien).
    """
    words: list[str] = []
    for word in text.translate(_FOLDING).split():
        if word.isalnum():
            words.append(word)
        else:
            words += _parts(word)
    return " ".join(dict.fromkeys(word[:LONGEST_WORD] for word in words))


def _parts(word: str) -> list[str]:
    parts = [part for part in _SPECIAL.split(word) if part]
    if "@" in word:
        return [*(address for address in word.split("'") if "@" in address and len(address) > 1), *parts]
    if len(parts) > 1 and ("'" in word or "-" in word):
        return [*parts, "".join(parts)]
    return parts


@cache
def book_token(address_book: str) -> str:
    """The token of everyone in an address book."""
    return _BOOK + hashlib.blake2b(address_book.encode(), digest_size=5).hexdigest()


def digit_tokens(digits: str) -> list[str]:
    """What begins at each place of a phone number."""
    return [_DIGITS + digits[at : at + DIGITS_TOGETHER] for at in range(len(digits))]


def digit_query(digits: str) -> list[str]:
    """The beginnings of tokens that every number holding these digits has.

    Of more than DIGITS_TOGETHER it comes upon other numbers too: look into the digits.
    """
    last = max(0, len(digits) - DIGITS_TOGETHER)
    starts = [*range(0, last, DIGITS_TOGETHER), last]
    return [_DIGITS + digits[at : at + DIGITS_TOGETHER] for at in starts]


def pieces(word: str) -> list[str]:
    """A word that customers are found by only after those who have it in name, email or account number.

    Some letters at a time, each piece marked with its place in the word. Two words of a customer may have
    all pieces of a third: look whether they stand beside each other in the terms.
    """
    starts = range(0, len(word), LETTERS_TOGETHER)
    return [chr(_FIRST_PIECE + n) + word[at : at + LETTERS_TOGETHER] for n, at in enumerate(starts)]


def telling(words: Sequence[str]) -> list[str]:
    """Without the words that begin another one: who looks for that one looks for them too."""
    begun = {word for word, after in pairwise(sorted(set(words))) if after.startswith(word)}
    return [word for word in words if word not in begun]


def terms(texts: Iterable[str], digits: str, address_books: Iterable[str], others: Iterable[str] = ()) -> str:
    """All tokens of a customer: `texts` to be found by first, `others` after them.

    `digits` are those of phone numbers, with spaces between.
    """
    numbers = [token for number in digits.split() for token in digit_tokens(number)]
    words = telling(fold(" ".join(others)).split())
    apart = [piece for word in words for piece in pieces(word)]  # one word's stay beside each other
    return " ".join([fold(" ".join(texts)), *numbers, *apart, *map(book_token, address_books)])


def number(text: str) -> str:
    """An account or card number without what stands between its letters and digits."""
    return "".join(filter(str.isalnum, fold(text.replace(" ", "-")).split()[-1:]))


def phone_digits(text: str, country: str) -> str:
    """E.164 without the plus; the digits as typed where it is no number that can be.

    `country` (ISO 3166-1 alpha-2) is where numbers without a country code are dialled.
    """
    return _e164(text, country, complete=True) or _typed_digits(text)


def _e164(text: str, country: str, *, complete: bool) -> str:
    """Without the plus; "" where it is no number, or `complete` is asked for and it is too short."""
    if not _typed_digits(text):
        return ""
    import phonenumbers

    try:
        number = phonenumbers.parse(text.replace("(0)", ""), country or None)
    except phonenumbers.NumberParseException:
        return ""
    if complete and not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]


def _typed_digits(text: str) -> str:
    """Without the (0) that some write after a country code and nobody dials."""
    return _digits(text.replace("(0)", ""))


_PHONE = re.compile(r"[+]?[\d\s()./\-\u2010-\u2015\u00a0]*\d[\d\s()./\-\u2010-\u2015\u00a0]*")


def query_digits(text: str) -> str | None:
    """What to look for anywhere in phone numbers, if what is typed may be one; else None.

    Without what a number has in one writing only: the leading 0 or 00, the 0 after a country code.
    """
    text = text.strip()
    if not _PHONE.fullmatch(text):
        return None
    digits = _typed_digits(text)
    if text.startswith("+") or digits.startswith("00"):
        digits = _e164(f"+{digits.lstrip('0')}", "", complete=False) or digits
    return digits.lstrip("0") or None


def _digits(text: str) -> str:
    if text.isascii():
        return "".join(filter(str.isdecimal, text))
    return "".join(str(unicodedata.decimal(character)) for character in filter(str.isdecimal, text))


# "{" and "~" sort after every letter and digit that folding leaves.
_TAILORINGS: dict[str, dict[int, str]] = {
    "sv": str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"}),
    "lv": str.maketrans(
        {letter: f"{base}~" for letter, base in zip("āčēģīķļņšūž", "acegiklnsuz", strict=True)}
    ),
}


class _Sorting(dict[int, str]):
    """Like `_Folding`, but with a language's own letters kept apart."""

    def __init__(self, own: dict[int, str]):
        super().__init__(own)

    def __missing__(self, code: int) -> str:
        lower = chr(code).casefold()
        own = len(lower) == 1 and self.get(ord(lower))
        self[code] = folded = own or _SPECIAL.sub(" ", _FOLDING[code])
        return folded


_SORTINGS = {language: _Sorting(own) for language, own in _TAILORINGS.items()}
_PLAIN_SORTING = _Sorting({})


def sort_key(name: str, language: str) -> str:
    """Sorts by code point as a reader of the language sorts the name.

    Swedish has å, ä, ö after z, Latvian č, ģ, š … after their base; elsewhere accents don't count.
    """
    sorting = _SORTINGS.get(without_country(language), _PLAIN_SORTING)
    return " ".join(unicodedata.normalize("NFC", name).translate(sorting).split())


def without_own_letters(key: str) -> str:
    """A `sort_key` as languages have it that keep no letters apart; no name's own there is before it."""
    return key.replace("~", "").replace("{a", "a").replace("{b", "a").replace("{c", "o")


def sort_alike(language: str, other: str) -> bool:
    """Whether `sort_key` is the same in both."""
    one, two = (_SORTINGS.get(without_country(each), _PLAIN_SORTING) for each in (language, other))
    return one is two


def without_country(language: str) -> str:
    """zh of zh_CN and zh-CN."""
    return language.replace("_", "-").split("-")[0]
