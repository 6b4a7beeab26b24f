"""Export: picked customers as a spreadsheet's rows or as vCards, where the associate chooses.

An email or a phone at which the customer declined to be contacted is not written, and who declined at all
that would be written is left out; who was never asked has not declined.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pos_app.channel import configuration, customers, queries
from pos_app.channel.database import Reader, Tx
from pos_app.offline import projection, queue
from pos_app.operations import vcard
from pos_app.operations.files import write_whole
from pos_app.operations.registry import Refused, operation
from pos_app.values.export import ExportCustomers, Exported
from pos_contract import consents
from pos_contract.changes import CustomerExported, ExportFormat
from pos_contract.file_texts import cell
from pos_contract.records import CustomerRecord, GlobalConfiguration, MeasureRecord

_COLUMNS = (
    *("account_number", "name", "type", "first_name", "last_name", "organization", "phone", "email"),
    *("street", "postal_code", "city", "state", "country", "client_book_of"),
)


def _write(read: Reader, ask: ExportCustomers) -> Exported:
    """The file is there whole or not at all. Customers whom this register does not know are passed over."""
    known = _known(read, ask)
    records = _wanting(known)
    path = Path(ask.path)
    if _format(path) == "vcf":
        text = "".join(vcard.card(one) for one in records)
    else:
        owners = {one.membership.associate_id for one in records if one.membership}
        names = {one: queries.associate_name(read, one) for one in owners}
        # Spreadsheets know UTF-8 by the mark at its beginning.
        named = (configuration.everywhere(read), names, configuration.languages(read), ask.words)
        text = "\ufeff" + table(records, *named)
    write_whole(path, text)
    return Exported(len(records), str(path), len(known) - len(records))


@operation("client_book.export", feature="clienteling", answer=_write, changes=("queue",))
def export(tx: Tx, ask: ExportCustomers) -> None:
    """Write customers to a file: CSV, or vCards where its name ends in .vcf.

    Who declined to be contacted is left out; where all have, there is no file. Headquarters is told of
    each customer in it, and who exported them. That is kept here before the file is written, so that no
    file is without its record.
    """
    known = _known(tx, ask)
    records = _wanting(known)
    if known and not records:
        raise Refused("everybody_declined")
    told = CustomerExported(queue.new_id(), _format(Path(ask.path)), len(records))
    for record in records:
        projection.make(tx, record.customer_id, told)


def _known(read: Reader, ask: ExportCustomers) -> list[CustomerRecord]:
    """Those whom this register has, each once."""
    found = (customers.get(read, one) for one in dict.fromkeys(ask.customer_ids))
    return [one for one in found if one is not None]


def _wanting(records: Iterable[CustomerRecord]) -> list[CustomerRecord]:
    """Without those who declined, and without the emails and phones that the others declined."""
    made = []
    for record in records:
        written = replace(record.fields, contacts=())
        left = consents.contactable(written, record.profile.consents)
        if consents.has_contact(left) or not consents.has_contact(written):
            made.append(replace(record, fields=left))
    return made


def _format(path: Path) -> ExportFormat:
    return "vcf" if path.suffix.lower() == ".vcf" else "csv"


def table(
    records: Iterable[CustomerRecord],
    everywhere: GlobalConfiguration,
    owners: dict[str, str],
    languages: Sequence[str],
    words: Mapping[str, str],
) -> str:
    """A line of headers and one for each customer, as CSV."""
    attributes = sorted(everywhere.attributes, key=lambda one: one.display_order)
    made = io.StringIO(newline="")
    rows = csv.writer(made)
    names = [one.name(languages) for one in attributes] + [one.name(languages) for one in everywhere.measures]
    rows.writerow(_safe([*(words.get(one, one) for one in _COLUMNS), *names]))
    for record in records:
        values = [record.fields.attributes.get(one.attribute_id) for one in attributes]
        rows.writerow(
            [
                *_safe([*_of_customer(record, owners, words), *values]),
                *(_measure(one, record.measures.get(one.measure_id)) for one in everywhere.measures),
            ]
        )
    return made.getvalue()


def _measure(measure: MeasureRecord, value: Any) -> Any:
    """Spreadsheets take "25%" for the number 0.25, and show it as people read it."""
    if measure.is_share and isinstance(value, int | float):
        return f"{round(100 * value, 1):g}%"
    return _safe([value])[0]


def _of_customer(
    record: CustomerRecord, owners: dict[str, str], words: Mapping[str, str]
) -> Sequence[str | None]:
    fields = record.fields
    first = fields.addresses[0] if fields.addresses else None
    return (
        *(record.account_number, fields.name, words.get(fields.type, fields.type)),
        *(fields.first_name, fields.last_name, fields.organization, fields.phone, fields.email),
        *((first.street, first.postal_code, first.city, first.state, first.country) if first else ("",) * 5),
        owners[record.membership.associate_id] if record.membership else "",
    )


def _safe(values: Iterable[Any]) -> list[Any]:
    return [cell(one) for one in values]
