"""Issue loyalty card (625): headquarters alone knows which numbers are in use."""

from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.limits import with_account
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.values.profile import CardIssued, IssueCard
from pos_contract.changes import LoyaltyCardIssued

LONGEST_CARD = 40


@operation("loyalty.issue", reach=Reach.SERVER, changes=("customers",))
def issue_card(server: Server, ask: IssueCard) -> CardIssued:
    """Issue a loyalty card: of the number scanned, or of the next of headquarters' number sequence.

    Needs headquarters, and a customer who has an account number. A number that is in use is refused;
    nobody is told who has that card.
    """
    number = ask.card_number.strip()
    if len(number) > LONGEST_CARD or not number.isprintable():
        raise Refused("card_number_invalid", {"card_number": "card_number_invalid"})
    server.read(lambda read: with_account(read, ask.customer_id))
    answer = real_time.send(server, ask.customer_id, LoyaltyCardIssued(number), ask.change_id)
    cards = answer.record.profile.loyalty_cards if answer.record else ()
    return CardIssued(number or (cards[-1] if cards else ""))
