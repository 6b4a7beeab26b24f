"""What purchase history shows of an item, from its page to what jobs 1040 and 1150 publish."""

import base64
import struct
from typing import Any

import pytest
import requests
from sqlalchemy import Engine

from pos_contract.purchases import CatalogConfiguration, ProductsConfiguration
from pos_headquarters import database
from pos_headquarters.demo import products as demo
from pos_headquarters.services import jobs, products
from pos_headquarters.services.refusals import Invalid
from tests.headquarters.browsing import Browser, records
from tests.headquarters.support import Till
from tests.headquarters.test_jobs import published
from tests.headquarters.test_pages import ON_ONE_DATABASE

NAMES = {"en": "Belt", "sv": "Bälte", "fr": ""}
PNG = demo._picture("81003")


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    comment = b"\xff\xfe" + struct.pack(">H", 6) + b"\xff\xc0\xff\xc0"
    return b"\xff\xd8" + comment + frame + b"\xff\xd9"


def png(width: int, height: int) -> bytes:
    return PNG[:16] + struct.pack(">II", width, height) + PNG[24:]


def add(engine: Engine, **values: Any) -> str:
    with database.writing(engine) as connection:
        return products.add(connection, **{"item": "9", "names": NAMES} | values)


def change(engine: Engine, picture: bytes | None) -> None:
    with database.writing(engine) as connection:
        products.change(connection, "9", names=NAMES, picture=picture)


def kept(till: Till) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """What a register gets after both jobs have run."""
    for job in ("1040", "1150"):
        jobs.run(till.engine, job)
    names, catalog = published(till, "1040"), published(till, "1150")
    assert isinstance(names, ProductsConfiguration)
    assert isinstance(catalog, CatalogConfiguration)
    return {each.item: each.names for each in names.products}, catalog.pictures


def test_names_and_pictures_reach_the_stores(till: Till) -> None:
    add(till.engine, picture=PNG)
    names, pictures = kept(till)
    assert names["9"] == {"en": "Belt", "sv": "Bälte"}
    assert pictures["9"] == f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert set(pictures) == {"9", "81001", "81002", "81003", "81004", "81005"}


def test_a_picture_stays_is_replaced_and_goes(till: Till) -> None:
    add(till.engine, picture=PNG)
    change(till.engine, None)
    assert "9" in kept(till)[1]
    change(till.engine, jpeg(10, 10))
    assert kept(till)[1]["9"].startswith("data:image/jpeg;base64,")
    change(till.engine, b"")
    names, pictures = kept(till)
    assert "9" in names
    assert "9" not in pictures


@pytest.mark.parametrize("picture", [png(1024, 1024), jpeg(1024, 1), b""])
def test_what_is_a_picture(picture: bytes) -> None:
    products._check(NAMES, picture).done()


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (b"GIF89a", "no PNG or JPEG"),
        (b"<svg onload='alert(1)'/>", "no PNG or JPEG"),
        (PNG[:-8], "no PNG or JPEG"),
        (PNG[:16] + b"IEND", "no PNG or JPEG"),
        (PNG[:8] + b"x" * 40 + b"IEND1234", "no PNG or JPEG"),
        (b"\xff\xd8\xff\xd9", "no PNG or JPEG"),
        (jpeg(10, 10)[:-2], "no PNG or JPEG"),
        (png(1025, 10), "1024 pixels"),
        (png(0, 10), "1024 pixels"),
        (jpeg(10, 2000), "1024 pixels"),
        (PNG + b"\0" * products.LARGEST_PICTURE, "64 KB"),
    ],
)
def test_what_is_no_picture_is_told_by_its_content(picture: bytes, why: str) -> None:
    with pytest.raises(Invalid, match=why) as refused:
        products._check(NAMES, picture).done()
    assert list(refused.value.errors) == ["picture"]


@pytest.mark.parametrize(
    ("values", "place"),
    [({"item": ""}, "item"), ({"item": "81001"}, "item"), ({"names": {"sv": "Bälte"}}, "names.en")],
)
def test_what_a_product_wants(engine: Engine, values: dict[str, Any], place: str) -> None:
    with pytest.raises(Invalid) as refused:
        add(engine, **values)
    assert list(refused.value.errors) == [place]


def test_a_product_that_is_gone_is_not_changed(engine: Engine) -> None:
    with pytest.raises(Invalid, match="meanwhile"):
        change(engine, None)


def upload(browser: Browser, path: str, file: tuple[str, bytes, str], **values: str) -> requests.Response:
    shown = browser.open(path)
    form = {name: (None, value) for name, value in (shown.form | values).items() if isinstance(value, str)}
    # The token in the header: else it is looked for in a form of its own, which is left to the collector.
    token = {"X-CSRFToken": browser._session.cookies["starlette_admin_csrftoken"]}
    files = [*form.items(), ("picture", file)]
    return browser._session.post(shown.url, files=files, headers=token, timeout=30)


@ON_ONE_DATABASE
def test_on_its_page(browser: Browser, till: Till) -> None:
    create = "/products/create"
    refused = upload(
        browser, create, ("belt.png", b"<svg/>", "image/png"), **{"item": "9", "names.en": "Belt"}
    )
    assert refused.status_code == 422
    assert "This is no PNG or JPEG picture. The picture was not taken." in refused.text
    assert upload(browser, create, ("belt.svg", PNG, "image/svg+xml"), **{"item": "9", "names.en": "Belt"}).ok
    assert kept(till)[1]["9"].startswith("data:image/png;base64,")
    listed = browser.open("/products/list")
    assert "Wool coat" in listed.text
    assert listed.html.count('<img src="data:image/png;base64,') == 6
    changed = browser.fill("/products/edit?pk=9", names__en="Leather belt")
    assert changed.status == 200
    names, pictures = kept(till)
    assert (names["9"], "9" in pictures) == ({"en": "Leather belt"}, True)
    assert browser.fill("/products/edit?pk=9", **{"picture.remove": "on"}).status == 200
    assert "9" not in kept(till)[1]
    assert browser.press("products", "9", "delete").ok
    assert "9" not in kept(till)[0]
    assert "base64" not in str(records(till.engine))
    assert [each.action for each in records(till.engine)] == ["added", "changed", "changed", "removed"]
