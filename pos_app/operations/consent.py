"""What a customer says about being contacted, taken down where it is said."""

from pos_app.channel import customers
from pos_app.channel.database import Tx
from pos_app.offline import projection
from pos_app.operations.registry import Refused, operation
from pos_app.values.profile import ChangeConsent
from pos_contract import consents
from pos_contract.changes import ConsentChanged
from pos_contract.records import Contact


@operation("consent.change", changes=("customers", "queue"))
def change_consent(tx: Tx, ask: ChangeConsent) -> None:
    """Keep that a customer agreed to marketing at an email or a phone, or declined; also offline.

    The refusal counts: agreeing does not lift one that somebody else kept meanwhile.
    """
    record = customers.get(tx, ask.customer_id)
    if record is None:
        raise Refused("customer_unknown")
    fields = record.fields
    primary = (Contact("email", fields.email), Contact("phone", fields.phone))
    if not ask.value or Contact(ask.kind, ask.value) not in (*primary, *fields.contacts):
        raise Refused("contact_unknown")
    stands = consents.standing(record.profile.consents).get((ask.kind, ask.value, consents.MARKETING))
    if stands is None or stands.state != ask.state:
        said = ConsentChanged(ask.kind, ask.value, consents.MARKETING, ask.state, ask.seen_at)
        projection.make(tx, ask.customer_id, said)
