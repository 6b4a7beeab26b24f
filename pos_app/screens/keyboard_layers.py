"""Which keys the keyboard on the screen has: a row a line, a key a word.

A character types itself; the words are in COMMANDS, and `gap` is half a key of nothing.
"""

COMMANDS = frozenset({"delete", "enter", "shift", "signs", "letters", "space", "next", "hide"})
HALVES = {
    "delete": 2,
    "enter": 3,
    "shift": 2,
    "signs": 3,
    "letters": 3,
    "space": 8,
    "next": 3,
    "hide": 3,
    "gap": 1,
}
"""How wide a key is, in halves of a letter's. What is left of a row goes to the first of STRETCHED in it."""
STRETCHED = ("space", "enter", "delete", "shift")

_LATIN = (
    "q w e r t y u i o p delete",
    "gap a s d f g h j k l enter",
    "shift z x c v b n m ' - .",
)
_LAST = "signs @ space next hide"

LETTERS: dict[str, tuple[str, ...]] = {
    "en": (*_LATIN, _LAST),
    "fr": (
        "é è à ç ù â ê î ô û ë ï",
        "a z e r t y u i o p delete",
        "q s d f g h j k l m enter",
        "shift w x c v b n ' - .",
        _LAST,
    ),
    "sv": (
        "q w e r t y u i o p å delete",
        "a s d f g h j k l ö ä enter",
        "shift z x c v b n m ' - .",
        _LAST,
    ),
    "lv": ("ā č ē ģ ī ķ ļ ņ š ū ž", *_LATIN, _LAST),
    "zh_CN": (*_LATIN, _LAST),
}
"""By the language of the screens. Chinese has Latin letters: characters need an input method."""

SIGNS = (
    "1 2 3 4 5 6 7 8 9 0 delete",
    "gap @ # & _ + = ( ) / enter",
    "% * : ; ! ? \" , ' - .",
    "letters € space next hide",
)
NUMBERS = (
    "1 2 3 + - delete",
    "4 5 6 ( ) next",
    "7 8 9 / : enter",
    "letters 0 space . , hide",
)
"""Of phones, dates and amounts."""
DIGITS = ("1 2 3 delete", "4 5 6 next", "7 8 9 enter", "gap 0 gap hide")
"""Of PINs."""

HELD = {
    "a": "àáâäãåāăąǎæ",
    "c": "çćč",
    "d": "ďđð",
    "e": "èéêëēėęě",
    "g": "ģğ",
    "i": "ìíîïīįǐ",
    "k": "ķ",
    "l": "ļłľ",
    "n": "ñńņň",
    "o": "òóôöõøōőǒœ",
    "r": "řŗ",
    "s": "śšșß",
    "t": "ťțþ",
    "u": "ùúûüūůűųǔǚ",
    "y": "ýÿ",
    "z": "źžż",
    "'": "’`",
    "-": "–_",
    ".": ",:;",
    "€": "$£¥",
}
"""What a key offers that is held: so a name of any of these languages is written in each."""
