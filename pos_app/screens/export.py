"""Export picked customers: where to, and as what."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.outcome import Outcome
from pos_app.screens.base import Screen
from pos_app.screens.formats import Counted, customers_text, sentences
from pos_app.screens.save_dialog import ask_where
from pos_app.values.export import ExportCustomers, Exported

translate = QCoreApplication.translate

Export = Counted("Export")


def ask(
    screen: Screen,
    customer_ids: tuple[str, ...],
    begun: Callable[[], None],
    slot: Callable[[Outcome], None],
) -> None:
    """Ask where to and write the file for `screen`; `begun` when it begins, `slot` gets its Outcome."""
    title = translate("Export", "Export %1").replace("%1", customers_text(len(customer_ids)))
    suffixes = {
        translate("Export", "Spreadsheet (*.csv)"): "csv",
        translate("Export", "Contacts (*.vcf)"): "vcf",
    }

    def write(path: str) -> None:
        begun()
        screen.run("client_book.export", ExportCustomers(customer_ids, path, _words()), slot)

    ask_where(screen, "export", title, translate("Export", "customers"), suffixes, write)


def _words() -> dict[str, str]:
    return {
        "account_number": translate("Export", "Account number"),
        "name": translate("Export", "Name"),
        "type": translate("Export", "Type"),
        "person": translate("Export", "Person"),
        "organization": translate("Export", "Organization"),
        "first_name": translate("Export", "First name"),
        "last_name": translate("Export", "Last name"),
        "phone": translate("Export", "Phone"),
        "email": translate("Export", "Email"),
        "street": translate("Export", "Street"),
        "postal_code": translate("Export", "Postal code"),
        "city": translate("Export", "City"),
        "state": translate("Export", "State"),
        "country": translate("Export", "Country"),
        "client_book_of": translate("Export", "Client book of"),
    }


def exported_message(exported: Exported) -> tuple[str, str]:
    """Text and tone of `Screen.message`."""
    text = translate("Export", "%1 written to %2.").replace("%1", customers_text(exported.count))
    said = [text.replace("%2", exported.path)]
    if exported.left_out == 1:
        said.append(translate("Export", "1 customer declined to be contacted and was left out."))
    elif exported.left_out:
        words = Export.tr("%1 customers declined to be contacted and were left out.", "", exported.left_out)
        said.append(words)
    return sentences(said), "success"
