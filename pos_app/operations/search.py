"""Customer search: here, in all stores, by a number that a scanner read; and what was looked for before."""

from pos_app.channel import configuration, customers, queries, recent_searches
from pos_app.channel import search as index
from pos_app.channel.database import Reader, Tx
from pos_app.offline import queue
from pos_app.offline.server import Server
from pos_app.operations import real_time
from pos_app.operations.registry import Reach, Refused, operation
from pos_app.values.customer import SearchCustomers, SearchResult
from pos_app.values.search import (
    ClearRecentSearches,
    FindByNumber,
    FoundByNumber,
    FoundInAllStores,
    KeepSearch,
    RecentSearches,
    SearchAllStores,
    UseCustomer,
    UsedCustomer,
    ViewRecentSearches,
)
from pos_contract import messages

_LONGEST_KEPT = 100


@operation("customer.search")
def search(read: Reader, ask: SearchCustomers) -> SearchResult:
    """Find customers of the store's address books by name, email, phone or account number, and after
    them by loyalty card, secondary contact or address.

    Words in any order, accents ignored, phone numbers however written; in name order.
    """
    here = configuration.channel(read)
    return queries.search(read, ask.text, here.address_books if here else (), ask.limit)


@operation("customer.search_all", reach=Reach.SERVER)
def search_all(server: Server, ask: SearchAllStores) -> FoundInAllStores:
    """Find customers of every store at headquarters, by at least four characters.

    It finds customers only, never workers, and keeps nobody on this register until one is chosen.
    """
    if len(ask.text.strip()) < messages.LEAST_SEARCHED:
        raise Refused("search_too_short")
    who = real_time.asker(server)
    wanted = messages.SearchAllStores(ask.text, who.associate_id, who.overridden_by)
    with real_time.headquarters(server) as client:
        found = client.search_all_stores(wanted)
    rows = server.read(lambda read: queries.found_rows(read, ask.text, found.customers))
    return FoundInAllStores(ask.text, rows, found.more)


@operation("customer.use", reach=Reach.SERVER, changes=("customers", "client_book"))
def use(server: Server, ask: UseCustomer) -> UsedCustomer:
    """Bring somebody whom Search all stores has found to this register, to be served here.

    From then on the customer stays on the store's registers. Who was brought before is there also while
    headquarters can't be reached.
    """
    try:
        with real_time.headquarters(server) as client:
            record = client.use_customer(ask.customer_id, real_time.asker(server))
    except Refused as no:
        is_here = server.read(lambda read: customers.get(read, ask.customer_id)) is not None
        if is_here and no.code in ("headquarters_needed", "headquarters_silent"):
            return UsedCustomer(ask.customer_id)
        raise
    server.write(lambda tx: real_time.keep(tx, record))
    return UsedCustomer(record.customer_id)


@operation("customer.find_by_number")
def find_by_number(read: Reader, ask: FindByNumber) -> FoundByNumber:
    """Find the customer of an account number or a loyalty card, as a scanner reads it."""
    return FoundByNumber(index.by_number(read, ask.number.strip()))


@operation("recent_searches.view")
def view_recent(read: Reader, ask: ViewRecentSearches) -> RecentSearches:
    """What the associate looked for last at this register; nobody else sees it."""
    return RecentSearches(recent_searches.of(read, _associate(read)))


@operation("recent_searches.keep")
def keep_recent(tx: Tx, ask: KeepSearch) -> RecentSearches:
    """Keep what the associate looked for, when it led to somebody."""
    words = " ".join(ask.words.split())[:_LONGEST_KEPT]
    if words:
        recent_searches.keep(tx, _associate(tx), words, queue.now())
    return RecentSearches(recent_searches.of(tx, _associate(tx)))


@operation("recent_searches.clear")
def clear_recent(tx: Tx, ask: ClearRecentSearches) -> RecentSearches:
    """Forget what the associate looked for."""
    recent_searches.clear(tx, _associate(tx))
    return RecentSearches(())


def _associate(read: Reader) -> str:
    associate_id = read.who.associate_id
    assert associate_id is not None
    return associate_id
