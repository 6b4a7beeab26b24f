"""Edit customer (623): headquarters merges what was changed here with what others changed."""

from pos_app.channel import customers
from pos_app.channel.database import Reader
from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.fields import checked
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.values.edit import EditConflict, EditCustomer, EditedCustomer
from pos_contract import merging
from pos_contract.changes import CustomerEdited
from pos_contract.customer_rules import tidy
from pos_contract.messages import FieldConflict
from pos_contract.records import CustomerFields


@operation("customer.edit", reach=Reach.SERVER, changes=("customers",))
def edit_customer(server: Server, ask: EditCustomer) -> EditedCustomer:
    """Change what headquarters knows of a customer: the fields that were edited, and no other.

    Where somebody else has changed the same fields meanwhile nothing is saved, and it is said which. Needs
    headquarters, and a customer who has an account number. What is wrong is said at its field.
    """
    fields = server.read(lambda read: _what_can_be(read, ask))
    edited = CustomerEdited(ask.base_version, ask.base, fields)
    answer = real_time.send(server, ask.customer_id, edited, ask.change_id)
    now = answer.record
    if now is None:
        raise Refused("customer_unknown")
    done = answer.outcome != "conflict"
    conflicts = () if done else _conflicts(edited, now.fields, answer.conflicts)
    return EditedCustomer(now.customer_id, now.fields, now.profile.version, fields, conflicts, done)


def _conflicts(
    edited: CustomerEdited, now: CustomerFields, told: tuple[FieldConflict, ...]
) -> tuple[EditConflict, ...]:
    """The clashes with what stands, and who did the other side of each when."""
    who = {each.field: (each.changed_at, each.changed_by) for each in told}
    clashes = merging.merge(edited.base, edited.fields, now).clashes
    return tuple(
        EditConflict(each.field, each.mine, each.theirs, *who.get(each.field, ("", ""))) for each in clashes
    )


def _what_can_be(read: Reader, ask: EditCustomer) -> CustomerFields:
    """Of a customer who has left this register since the edit began headquarters knows what became: one
    who was merged is edited as the surviving one."""
    record = customers.get(read, ask.customer_id)
    if record is not None and record.account_number is None:
        raise Refused("customer_pending")
    try:
        return checked(read, ask.fields)
    except Refused as no:
        wrong = {name: code for name, code in no.fields.items() if not _stood_before(name, code, ask)}
        if wrong or not no.fields:
            raise Refused(no.code, wrong, **no.facts) from no
        return tidy(ask.fields)


def _stood_before(name: str, code: str, ask: EditCustomer) -> bool:
    """Whether a fault is an older one, which must not hinder a change of something else: of a value that an
    import brought, or of a choice that headquarters no longer offers."""
    if code.endswith("_required"):
        return False
    part, _, rest = name.partition(".")
    if part == "attributes":
        return bool(ask.fields.attributes.get(rest) == ask.base.attributes.get(rest))
    now, before = getattr(ask.fields, part), getattr(ask.base, part)
    return now[int(rest.partition(".")[0])] in before if rest else now == before
