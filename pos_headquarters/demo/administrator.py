"""Who signs in to the demo's web pages, with a password that is printed and need not be changed."""

from sqlalchemy import Engine

from pos_headquarters import database
from pos_headquarters.services import administrators


def make(engine: Engine) -> dict[str, str] | None:
    """User name and password; None where there are administrators already.

    For demo data only, which are never served to other machines.
    """
    if (password := administrators.make_first(engine)) is None:
        return None
    user_name = administrators.FIRST_USER_NAME
    with database.writing(engine) as connection:
        administrator_id = administrators.id_of(connection, user_name)
        administrators.set_password(connection, administrator_id, new=password, again=password)
    return {"user_name": user_name, "password": password}
