import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pos_contract.folding import (
    LETTERS_TOGETHER,
    LONGEST_WORD,
    book_token,
    digit_query,
    digit_tokens,
    fold,
    number,
    phone_digits,
    pieces,
    query_digits,
    sort_key,
    telling,
    terms,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Björk ÅSA Öberg", "bjork asa oberg"),
        (
            "Bjørn Łukasz Đorđe Æsa Œuvre Straße Þór Ðóra ışık",
            "bjorn lukasz dorde aesa oeuvre strasse thor dora isik",
        ),
        ("ĶERSTI ģirts Žanete", "kersti girts zanete"),
        ("O'Brien", "o brien obrien"),
        ("O’Brien", "o brien obrien"),
        ("Jean-Luc", "jean luc jeanluc"),
        ("anna.berg@example.se", "anna.berg@example.se anna berg example se"),
        ("ANNA+x_y@Example.SE", "anna+x_y@example.se anna x y example se"),
        ("李小龙", "李 小 龙"),
        ("王Wang", "王 wang"),
        ("محمّد", "محمد"),
        ("C-00123", "c 00123 c00123"),
        ("ＡＢＣ１２３", "abc123"),
        ("٠٧٠", "070"),
        ("Anna  Anna\tanna", "anna"),
        ('"Anna" (Berg); DROP*', "anna berg drop"),
        ("<b>x</b>", "b x"),
        ("☃ - ' . @ _", ""),
        ("zero\u200bwidth \ue000book", "zerowidth book"),
        ("a" * 500, "a" * LONGEST_WORD),
    ],
)
def test_words_of_a_text(text, words):
    assert fold(text) == words


@given(st.text())
@example("ẛ̣ ﷺ ĸ ŉ ǅ ͅ")
@example("ΌΣΟΣ İ K Å")
def test_folding_what_is_folded_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Z"))))
def test_case_and_composition_do_not_matter(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(text.upper()) == fold(text)


@given(st.text(), st.text(), st.lists(st.text(max_size=4), max_size=3))
def test_no_text_of_a_person_becomes_a_token_of_books_or_digits(name, email, books):
    own = set(terms((name, email), "", ()).split())
    assert all(word[0] not in "\ue000\ue001" for word in own)
    assert all(character not in '"*()^:' for character in "".join(own))
    assert len(set(map(book_token, books))) == len(set(books))


@pytest.mark.parametrize(
    ("typed", "country", "digits"),
    [
        ("070-123 45 67", "SE", "46701234567"),
        ("+46 (0)70 123 45 67", "SE", "46701234567"),
        ("0046 70 1234567", "SE", "46701234567"),
        ("+47 22 44 22 22", "SE", "4722442222"),
        ("06 12 34 56 78", "FR", "33612345678"),
        ("+39 06 698 12345", "SE", "390669812345"),
        ("2612 3456", "LV", "37126123456"),
        ("123", "SE", "123"),
        ("ask Anna", "SE", ""),
        ("", "SE", ""),
        ("070-123 45 67", "", "0701234567"),
        ("99999999999999999999", "SE", "99999999999999999999"),
    ],
)
def test_digits_of_a_phone_number(typed, country, digits):
    assert phone_digits(typed, country) == digits


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("+46 (0)70", "4670"),
        ("0046 70", "4670"),
        ("070-123", "70123"),
        ("2244 2222", "22442222"),
        ("(08) 12", "812"),
        ("+39 06.69", "390669"),
        (" 7 ", "7"),
        ("+", None),
        ("0", None),
        ("000", None),
        ("", None),
        ("anna", None),
        ("anna 070", None),
        ("C-00123", None),
    ],
)
def test_what_may_be_a_phone_number(typed, digits):
    assert query_digits(typed) == digits


@given(st.text("0123456789", max_size=15), st.data())
def test_every_piece_of_a_number_comes_upon_it(digits, data):
    start = data.draw(st.integers(0, len(digits)))
    piece = digits[start : data.draw(st.integers(start, len(digits)))]
    tokens = digit_tokens(digits)
    if piece:
        assert all(any(token.startswith(wanted) for token in tokens) for wanted in digit_query(piece))


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("sv", ["Anna", "Zorn", "Åberg", "Äng", "Ærø", "Öberg", "Østby"]),
        ("sv_SE", ["Zorn", "Åberg"]),
        ("en", ["Åberg", "Anna", "Öberg", "Zorn"]),
        ("fr", ["Éa", "Eb", "Êc", "Zoé"]),
        ("lv", ["Cz", "Čakste", "Da", "Gz", "Ģirts", "Kz", "Ķersti", "Sz", "Šarlote", "Zz", "Žanete"]),
        ("zh_CN", ["anna", "Bo", "张", "李"]),
    ],
)
def test_names_sort_as_the_language_sorts_them(language, names):
    assert sorted(set(names), key=lambda name: sort_key(name, language)) == names


def test_decomposed_letters_sort_like_composed_ones():
    assert sort_key(unicodedata.normalize("NFD", "Åberg"), "sv") == sort_key("Åberg", "sv")


@given(st.lists(st.text("ab1", min_size=1, max_size=4)))
def test_who_looks_for_a_word_looks_for_its_beginnings(words):
    expected = [one for one in words if not any(one != other and other.startswith(one) for other in words)]
    assert telling(words) == expected


@given(st.text("abcdefghij", max_size=30))
def test_a_word_is_its_pieces_each_marked_with_its_place(word):
    made = pieces(word)
    assert "".join(piece[1:] for piece in made) == word
    assert len({piece[0] for piece in made}) == len(made)
    assert all(len(piece) <= LETTERS_TOGETHER + 1 for piece in made)


@pytest.mark.parametrize("text", ["5501234567", "5501 2345 67", "5501-2345-67", " 5501 2345 67 "])
def test_a_card_number_is_the_same_however_it_is_written(text):
    assert number(text) == "5501234567"
