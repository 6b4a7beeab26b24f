"""What the demo retailer knows of its customers: activity types, attributes with their rules, measures."""

from json import dumps
from typing import Any

from sqlalchemy import Connection, insert

from pos_headquarters.demo.names import ACTIVITIES, INTERESTS
from pos_headquarters.tables import activity_types, attribute_group_members, attributes, measures

_ATTRIBUTES: tuple[tuple[str, str, dict[str, str], tuple[str, ...], int, bool, bool], ...] = (
    (
        "shopping_interest", "text",
        {"en": "Shopping interest", "sv": "Shoppingintresse", "fr": "Centre d'intérêt", "zh_CN": "购物兴趣",
         "lv": "Pirkumu interese"},
        INTERESTS, 1, True, True,
    ),
    (
        "anniversary", "date",
        {"en": "Anniversary", "sv": "Bröllopsdag", "fr": "Anniversaire de mariage", "zh_CN": "纪念日",
         "lv": "Gadadiena"},
        (), 2, True, True,
    ),
    (
        "favourite_brand", "text",
        {"en": "Favourite brand", "sv": "Favoritmärke", "fr": "Marque préférée", "zh_CN": "喜爱的品牌",
         "lv": "Iecienītākais zīmols"},
        (), 3, False, True,
    ),
    (
        "yearly_spend", "currency",
        {"en": "Yearly spend", "sv": "Köp per år", "fr": "Dépense annuelle", "zh_CN": "年消费额",
         "lv": "Tēriņi gadā"},
        (), 4, True, True,
    ),
    (
        "vip", "boolean",
        {"en": "VIP", "sv": "VIP", "fr": "VIP", "zh_CN": "贵宾", "lv": "VIP"},
        (), 5, True, True,
    ),
    (
        "birthday", "date",
        {"en": "Birthday", "sv": "Födelsedag", "fr": "Date de naissance", "zh_CN": "生日",
         "lv": "Dzimšanas diena"},
        (), 6, True, False,
    ),
    (
        "shoe_size", "decimal",
        {"en": "Shoe size", "sv": "Skostorlek", "fr": "Pointure", "zh_CN": "鞋码", "lv": "Apavu izmērs"},
        (), 7, False, False,
    ),
    (
        "children", "integer",
        {"en": "Children", "sv": "Barn", "fr": "Enfants", "zh_CN": "子女", "lv": "Bērni"},
        (), 8, False, False,
    ),
    (
        "preferred_contact", "text",
        {"en": "Preferred contact", "sv": "Kontaktas helst", "fr": "Contact préféré", "zh_CN": "首选联系方式",
         "lv": "Vēlamais saziņas veids"},
        ("Email", "Phone", "Text message"), 9, False, False,
    ),
)  # fmt: skip
_RULES: dict[str, dict[str, Any]] = {
    "shopping_interest": {
        "help": {"en": "What the customer likes to look at first", "sv": "Vad kunden helst tittar på",
                 "fr": "Ce que le client regarde en premier", "zh_CN": "客户最感兴趣的商品",
                 "lv": "Ko klients vispirms aplūko"},
    },
    "anniversary": {"minimum": "1900-01-01"},
    "birthday": {"minimum": "1900-01-01"},
    "yearly_spend": {"minimum": 0},
    "shoe_size": {
        "minimum": 15, "maximum": 55,
        "help": {"en": "European size", "sv": "Europeisk storlek", "fr": "Pointure européenne",
                 "zh_CN": "欧码", "lv": "Eiropas izmērs"},
    },
    "children": {"minimum": 0, "maximum": 20},
    "preferred_contact": {"mandatory": True, "default_value": "Email"},
}  # fmt: skip
"""Bounds, help, and what is mandatory, of some attributes."""

_MEASURES = (
    (
        "churn_probability", "share",
        {"en": "Churn probability", "sv": "Risk att lämna", "fr": "Probabilité de départ",
         "zh_CN": "流失概率", "lv": "Aiziešanas varbūtība"},
    ),
    (
        "next_best_action", "text",
        {"en": "Next best action", "sv": "Nästa bästa åtgärd", "fr": "Meilleure action suivante",
         "zh_CN": "下一步最佳行动", "lv": "Nākamā labākā darbība"},
    ),
)  # fmt: skip


def add(connection: Connection) -> None:
    connection.execute(
        insert(activity_types),
        [{"name": name, "display_order": order} for order, name in enumerate(ACTIVITIES, start=1)],
    )
    connection.execute(
        insert(attributes),
        [
            {
                "attribute_id": attribute_id,
                "type": type_,
                "names": dumps(names, ensure_ascii=False),
                "choices": dumps(choices, ensure_ascii=False),
                **_rules_of(attribute_id),
            }
            for attribute_id, type_, names, choices, *_ in _ATTRIBUTES
        ],
    )
    connection.execute(
        insert(attribute_group_members),
        [
            {
                "attribute_group_id": group,
                "attribute_id": attribute_id,
                "display_order": order,
                "can_be_refined": refined,
            }
            for attribute_id, *_, order, refined, in_book in _ATTRIBUTES
            for group in (("customers", "client-book") if in_book else ("customers",))
        ],
    )
    connection.execute(
        insert(measures),
        [
            {
                "measure_id": measure_id,
                "type": type_,
                "names": dumps(names, ensure_ascii=False),
                "place": place,
            }
            for place, (measure_id, type_, names) in enumerate(_MEASURES, start=1)
        ],
    )


def _rules_of(attribute_id: str) -> dict[str, Any]:
    given: dict[str, Any] = {
        "mandatory": False,
        "default_value": None,
        "minimum": None,
        "maximum": None,
        "help": {},
    }
    given |= _RULES.get(attribute_id, {})
    return {
        name: value if name == "mandatory" else dumps(value, ensure_ascii=False)
        for name, value in given.items()
    }
