"""Lists of names in the order of who reads them: the associate's language decides, not the store's.

Tables are sorted as the store's language sorts (`folding.sort_key` stands in an index), and that is the
associate's order too where both sort alike. Else a list is sorted once more after it was read. Languages with
letters of their own are Swedish and Latvian; French and English sort alike.
"""

from collections.abc import Callable

from pos_app.channel import configuration
from pos_app.channel.database import Reader
from pos_contract import folding

_FIRST_LEVEL = 0xB0A1
_ROW = 94
"""Cells of a row in GB 2312."""


class _Pinyin(dict[int, str]):
    """Chinese characters as GB 2312 has them, which lists the common ones by pinyin and the others, behind
    them, by radical; what it has not comes last. All of them stand before letters, as in Chinese lists."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        try:
            row, cell = character.encode("gb2312")
        except (UnicodeEncodeError, ValueError):  # none of its own, or of a single byte
            self[code] = f";{character}" if folding.is_ideograph(code) else character
        else:
            rank = (row - (_FIRST_LEVEL >> 8)) * _ROW + cell - (_FIRST_LEVEL & 0xFF)
            self[code] = f":{chr(0x4E00 + rank)}" if rank >= 0 else character
        return self[code]


_PINYIN = _Pinyin()


def key(language: str) -> Callable[[str], str]:
    """Of a name; sorts by code point as a reader of the language, such as sv or zh_CN, sorts names."""
    if _is_chinese(language):
        return lambda name: folding.sort_key(name, language).translate(_PINYIN)
    return lambda name: folding.sort_key(name, language)


def of(read: Reader) -> Callable[[str], str]:
    """The key of the associate's language, or of the store's where nobody is signed in."""
    return key(_language(read))


def earliest(read: Reader) -> Callable[[str], str]:
    """Of a row's `sort_key`: where its name can stand at the earliest, as letters of a language's own come
    after those that they are made from. Where it does stand only the name tells."""
    if _is_chinese(_language(read)):
        return lambda sort_key: folding.without_own_letters(sort_key).translate(_PINYIN)
    return folding.without_own_letters


def is_the_tables(read: Reader) -> bool:
    """Whether rows that are read by `sort_key` stand as the associate's language has them."""
    language = _language(read)
    alike = folding.sort_alike(language, configuration.store_place(read).language)
    return alike and not _is_chinese(language)


def _language(read: Reader) -> str:
    return read.who.language or configuration.store_place(read).language


def _is_chinese(language: str) -> bool:
    return folding.without_country(language) == "zh"
