"""What a person reads when the register refuses something: what happened, what was kept, what to do.

`fault_sentences` has what headquarters refuses.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, Qt

from pos_app.screens.formats import date_text

_NOT_TAKEN = QT_TRANSLATE_NOOP(
    "Sentences",
    "Headquarters could not take what this register sent. Nothing was changed, and what you typed is still "
    "here; try again, and tell IT if it stays.",
)

# Facts stand in braces. {wait} is made from the fact `seconds`.
SENTENCES = {
    # activation and sign-in
    "activation_refused": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters did not accept this activation. Check the address and the code; a code works once, so "
        "ask headquarters for a new one if it was used before.",
    ),
    "activation_of_another": QT_TRANSLATE_NOOP(
        "Sentences",
        "The code is for register {given}, and IT has prepared this device as register {asked}. Nothing was "
        "activated. IT must give each device the code of its own register.",
    ),
    "address_invalid": QT_TRANSLATE_NOOP(
        "Sentences", "Enter the whole address of headquarters, such as https://hq.example.com."
    ),
    "address_not_safe": QT_TRANSLATE_NOOP(
        "Sentences", "Use an address that begins with https://, so that nobody can listen on the way."
    ),
    "unreachable": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters can't be reached. What you typed is still here: check the address and the network, "
        "then try again.",
    ),
    "not_trusted": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters is there, but this device does not trust its certificate. What you typed is still "
        "here. IT can name the file of your certificate authority in the register's settings (certificates), "
        "or check for which address the certificate was made; then try again.",
    ),
    "certificates_unreadable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The file of certificates that the register's settings name can't be read, so headquarters was not "
        "asked. What you typed is still here: IT corrects the settings (certificates), then try again.",
    ),
    "keyring_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "This device has no keyring to keep the register's secret in, so it was not activated and the code "
        "is still good. IT can set up a keyring, or choose a secret file in the register's settings.",
    ),
    "secret_file_unsafe": QT_TRANSLATE_NOOP(
        "Sentences",
        "Others on this device can read the secret file {path}. IT must allow it to this register alone "
        "(mode 0600); then try again.",
    ),
    "changes_of_another_company": QT_TRANSLATE_NOOP(
        "Sentences",
        "This register still keeps changes of another company, so it was not activated and the code is still "
        "good. Activate it for that company again and let it send them, then try this code; or IT puts its "
        "data folder away, and it begins with an empty one.",
    ),
    "not_activated": QT_TRANSLATE_NOOP(
        "Sentences", "This device is not a register yet. Activate it with a code from headquarters."
    ),
    "sign_in_refused": QT_TRANSLATE_NOOP(
        "Sentences",
        "This operator ID and PIN were not accepted. Type both again; the first sign-in at a register needs "
        "it to be online.",
    ),
    "sign_in_elsewhere": QT_TRANSLATE_NOOP(
        "Sentences",
        "Your operator ID and PIN are right, but you don't work in this store. Headquarters can give you an "
        "address book of the store; then sign in again.",
    ),
    "sign_in_locked": QT_TRANSLATE_NOOP(
        "Sentences", "Too many wrong PINs. Wait {wait}, then try again, or ask a manager for a new PIN."
    ),
    "sign_in_slow": QT_TRANSLATE_NOOP("Sentences", "That PIN was not right. Wait {wait}, then try again."),
    "not_signed_in": QT_TRANSLATE_NOOP("Sentences", "Nobody is signed in. Sign in and do it again."),
    # what may be done
    "permission_missing": QT_TRANSLATE_NOOP(
        "Sentences", "Your permissions don't include this. Nothing was changed; ask a manager to do it."
    ),
    "feature_off": QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters has turned this feature off for your company. Nothing was changed."
    ),
    "shared_customers_filtered": QT_TRANSLATE_NOOP(
        "Sentences",
        "This store creates customers only while headquarters can be reached, because it filters shared "
        "customer data. What you typed is still here: save it when the register is online.",
    ),
    # customers and client books
    "customer_unknown": QT_TRANSLATE_NOOP(
        "Sentences",
        "This customer is no longer on this register. Search again; headquarters may have merged or removed "
        "the customer.",
    ),
    "customer_pending": QT_TRANSLATE_NOOP(
        "Sentences",
        "This customer is Pending sync: headquarters has not given the account number yet, and this can't be "
        "done before. Nothing was changed; it can be done after the next sync.",
    ),
    "loyalty_card_taken": QT_TRANSLATE_NOOP(
        "Sentences", "This card number is in use already. No card was issued; scan or type another one."
    ),
    "card_number_invalid": QT_TRANSLATE_NOOP(
        "Sentences", "This is no card number: it may have 40 characters. No card was issued."
    ),
    "contact_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The customer no longer has this email or phone. Nothing was changed."
    ),
    "everybody_declined": QT_TRANSLATE_NOOP(
        "Sentences",
        "All of them declined to be contacted at every email and phone they have, so no file was written.",
    ),
    "customer_erased": QT_TRANSLATE_NOOP(
        "Sentences", "The customer asked to be forgotten, and was erased. Nothing more can be done for them."
    ),
    "customer_deleted": QT_TRANSLATE_NOOP(
        "Sentences", "The customer was deleted at headquarters. Nothing more can be done for them."
    ),
    "not_the_writer": QT_TRANSLATE_NOOP(
        "Sentences", "Only who wrote a note or an activity can correct or withdraw it. It was left as it is."
    ),
    "entry_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This note or activity is no longer on this register. Nothing was changed."
    ),
    "entry_withdrawn": QT_TRANSLATE_NOOP(
        "Sentences", "This note or activity was withdrawn already. Nothing was changed."
    ),
    "search_too_short": QT_TRANSLATE_NOOP("Sentences", "Type at least 4 characters to search all stores."),
    "fields": QT_TRANSLATE_NOOP(
        "Sentences", "Something in the fields can't be saved. Nothing typed is lost."
    ),
    "name_required": QT_TRANSLATE_NOOP("Sentences", "Enter a name."),
    "email_invalid": QT_TRANSLATE_NOOP(
        "Sentences", "Enter a complete email address, such as name@example.com."
    ),
    "phone_invalid": QT_TRANSLATE_NOOP(
        "Sentences", "Enter a complete phone number; one from another country begins with + and its code."
    ),
    "not_writable": QT_TRANSLATE_NOOP(
        "Sentences", "It has characters that can't be seen or written, perhaps from copying. Type it anew."
    ),
    "value_required": QT_TRANSLATE_NOOP("Sentences", "This is required."),
    "choice_unknown": QT_TRANSLATE_NOOP("Sentences", "Choose one of the list."),
    "integer_invalid": QT_TRANSLATE_NOOP("Sentences", "Enter a whole number, such as 12."),
    "number_invalid": QT_TRANSLATE_NOOP("Sentences", "Enter a number."),
    "date_invalid": QT_TRANSLATE_NOOP("Sentences", "There is no such day. Enter one such as {example}."),
    "too_small": QT_TRANSLATE_NOOP("Sentences", "Enter {least} or more."),
    "too_large": QT_TRANSLATE_NOOP("Sentences", "Enter {most} or less."),
    "too_early": QT_TRANSLATE_NOOP("Sentences", "Enter {least} or a later day."),
    "too_late": QT_TRANSLATE_NOOP("Sentences", "Enter {most} or an earlier day."),
    "saved_before_change": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters had saved this customer when Save was pressed before, without what was changed since. "
        "What you typed is still here; find the customer and edit it.",
    ),
    "customer_received": QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters has received this customer, so nothing was discarded."
    ),
    "not_yours": QT_TRANSLATE_NOOP(
        "Sentences", "Only who added this customer can discard them. Nothing was changed."
    ),
    "text_required": QT_TRANSLATE_NOOP("Sentences", "Write something first."),
    "too_long": QT_TRANSLATE_NOOP("Sentences", "This is too long to be saved. Shorten it."),
    "already_yours": QT_TRANSLATE_NOOP("Sentences", "The customer is in your client book already."),
    "in_another_book": QT_TRANSLATE_NOOP(
        "Sentences",
        "The customer is in the client book of {who}. Nothing was changed; {who} can remove them.",
    ),
    "already_there": QT_TRANSLATE_NOOP("Sentences", "The customer is in the client book of {who} already."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences", "The customer's client book has changed since. It was left as it is now."
    ),
    "decision_gone": QT_TRANSLATE_NOOP(
        "Sentences", "Somebody has decided this meanwhile. Nothing was changed."
    ),
    "activity_type_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "Headquarters no longer has this activity type. Nothing was added; choose another."
    ),
    "associate_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "This associate can't be given customers any more. Nothing was changed; choose another."
    ),
    "override_same_person": QT_TRANSLATE_NOOP(
        "Sentences", "Somebody else has to sign: you are signed in at this register. Nothing was changed."
    ),
    "override_not_allowed": QT_TRANSLATE_NOOP(
        "Sentences", "The permissions of {who} don't include this either. Nothing was changed."
    ),
    "not_in_book": QT_TRANSLATE_NOOP("Sentences", "The customer is not in your client book."),
    "unknown": QT_TRANSLATE_NOOP("Sentences", "The customer is no longer on this register."),
    # headquarters and this device
    "headquarters_needed": QT_TRANSLATE_NOOP(
        "Sentences",
        "This can be done only while headquarters can be reached, and the register is offline. Nothing was "
        "changed; do it again when the register is online.",
    ),
    "headquarters_silent": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters did not answer in time, so it is not known whether this was done. What you typed is "
        "still here: try again, it is never done twice.",
    ),
    "change_invalid": _NOT_TAKEN,
    "change_kind_unknown": _NOT_TAKEN,
    "change_id_reused": _NOT_TAKEN,
    "request_invalid": _NOT_TAKEN,
    "server_error": _NOT_TAKEN,
    "device_refused": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters no longer accepts this register. You can go on working and nothing is lost; IT must "
        "activate it again before anything is sent.",
    ),
    "device_copied": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters sees two devices that say they are this register. Nothing is lost; IT must activate "
        "this device with a code of its own.",
    ),
    "register_deactivated": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters has taken this register out of service, so this was not done. What waits here is kept; "
        "IT can activate the register again, and then it is sent.",
    ),
    "upgrade_required": QT_TRANSLATE_NOOP(
        "Sentences",
        "This register's program is too old for headquarters. You can go on working and nothing is lost; it "
        "is sent once IT has updated the program.",
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Sentences",
        "The channel database {path} was made by a newer version of this program. It was left as it is; "
        "start the newer version.",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Sentences",
        "The channel database {path} is damaged. It was left as it is; IT can keep a copy of it and put a "
        "backup in its place.",
    ),
    "database_unavailable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The channel database {path} can't be opened now: {reason}. It was left as it is; start again, and "
        "tell IT if this stays.",
    ),
    "no_room_to_open": QT_TRANSLATE_NOOP(
        "Sentences",
        "The disk of this register is full, so the channel database {path} can't be opened. It was left as "
        "it is; free some space, then start again.",
    ),
    "upgrading": QT_TRANSLATE_NOOP(
        "Sentences",
        "This register is being brought to a new version. What was saved stays. Please wait, and leave the "
        "register on.",
    ),
    "upgrade_failed": QT_TRANSLATE_NOOP(
        "Sentences",
        "The channel database {path} could not be brought to this version. It is as it was before, with a "
        "backup beside it; start the version before this one and tell IT.",
    ),
    "settings_broken": QT_TRANSLATE_NOOP(
        "Sentences",
        "The settings {path} can't be read: {reason}. Nothing was changed; mend the file and start again.",
    ),
    "register_busy": QT_TRANSLATE_NOOP(
        "Sentences", "This register is open already: its window has come to the front. Data: {path}"
    ),
    "register_silent": QT_TRANSLATE_NOOP(
        "Sentences",
        "Another process has this register's data and does not answer. End it, then start again. Nothing was"
        " changed. Data: {path}",
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "Sentences",
        "The register can't write to its data folder, so nothing was saved just now. IT must allow it.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Sentences",
        "The disk of this register is full, so nothing was saved just now. What was saved before is safe; "
        "free some space, then try again.",
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Sentences",
        "{path} could not be written ({reason}). Nothing was changed there; choose another folder or free "
        "some space, then export again. Headquarters is told of this export too.",
    ),
    "layout_not_written": QT_TRANSLATE_NOOP(
        "Sentences",
        "{path} could not be written ({reason}). What you arranged is still here; choose another folder or "
        "free some space, then save again.",
    ),
    "file_not_read": QT_TRANSLATE_NOOP(
        "Sentences", "{path} could not be read ({reason}). Nothing was changed; choose another file."
    ),
    "picture_unfit": QT_TRANSLATE_NOOP(
        "Sentences",
        "{path} is no PNG or JPEG picture of at most {most} kB, or a damaged one. Nothing was changed; make "
        "the picture smaller, or choose another.",
    ),
    "layout_newer": QT_TRANSLATE_NOOP(
        "Sentences",
        "{who} has saved this layout at headquarters with a newer version of the program, which this "
        "register can't show. What you arranged is still here; save it as a new layout or to a file.",
    ),
    "layout_changed": QT_TRANSLATE_NOOP(
        "Sentences",
        "{who} has replaced this layout at headquarters since you began, and nothing of that was "
        "overwritten. What you arranged is still here; save it as a new layout or to a file.",
    ),
    "layout_unknown": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters has removed this layout. What you arranged is still here; save it as a new layout or "
        "to a file.",
    ),
    "layout_name_taken": QT_TRANSLATE_NOOP(
        "Sentences",
        "Headquarters has another layout of this name. Nothing was saved; give this one another name.",
    ),
    "change_gone": QT_TRANSLATE_NOOP(
        "Sentences", "This change is no longer in the queue; it may have been sent."
    ),
    "unexpected": QT_TRANSLATE_NOOP(
        "Sentences",
        "The register met a defect of its own and did not do this. What was saved before is safe; try again, "
        "and tell IT if it stays.",
    ),
}


def sentence(code: str, facts: Mapping[str, str] | None = None) -> str:
    """The sentence of a Refusal's code. A code without one is a defect, and says so."""
    return said(SENTENCES.get(code, SENTENCES["unexpected"]), facts or {})


_FACTS = ("path", "reason", "least", "most", "example", "given", "asked")


def said(text: object, facts: Mapping[str, str]) -> str:
    """A text of the context Sentences with its facts, in the language of the screens."""
    translated = QCoreApplication.translate("Sentences", str(text))
    who = facts.get("who") or QCoreApplication.translate("Sentences", "another associate")
    if translated.startswith("{who}"):
        who = who[:1].upper() + who[1:]
    known = {"who": who, "wait": _wait_text(facts.get("seconds", "")), "day": _day_text(facts)}
    known |= {name: facts.get(name, "") for name in _FACTS}
    return translated.format_map(known)


def _day_text(facts: Mapping[str, str]) -> str:
    moment = QDateTime.fromString(facts.get("deleted_at", ""), Qt.DateFormat.ISODateWithMs)
    return date_text(moment.toLocalTime().date())


def _wait_text(seconds: str) -> str:
    """A wait in seconds or, from two minutes on, in whole minutes."""
    if not seconds.isdecimal():
        return QCoreApplication.translate("Sentences", "a while")
    number = int(seconds)
    if number < 120:
        return QCoreApplication.translate("Sentences", "%1 s").replace("%1", str(number))
    return QCoreApplication.translate("Sentences", "%1 min").replace("%1", str(-(-number // 60)))
