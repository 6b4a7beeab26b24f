"""Associates, and what their groups may do."""

from sqlmodel import Field

from pos_headquarters.models.base import Model


class PermissionGroup(Model, table=True):
    __tablename__ = "permission_group"
    permission_group_id: str = Field(primary_key=True)
    name: str = Field(unique=True)


class PermissionGroupPermission(Model, table=True):
    __tablename__ = "permission_group_permission"
    permission_group_id: str = Field(primary_key=True, foreign_key="permission_group.permission_group_id")
    permission: str = Field(primary_key=True)


class Associate(Model, table=True):
    associate_id: str = Field(primary_key=True)
    operator_id: str = Field(unique=True)
    first_name: str
    last_name: str
    permission_group_id: str = Field(foreign_key="permission_group.permission_group_id")
    pin_salt: str
    pin_hash: str
    layout_id: str | None = Field(default=None, foreign_key="screen_layout.layout_id")
    active: bool = True


class AssociateAddressBook(Model, table=True):
    __tablename__ = "associate_address_book"
    associate_id: str = Field(primary_key=True, foreign_key="associate.associate_id")
    address_book_id: str = Field(primary_key=True, foreign_key="address_book.address_book_id", index=True)


class SignInTries(Model, table=True):
    """Wrong PINs in a row, for operator IDs that exist and for those that don't."""

    __tablename__ = "sign_in_tries"
    operator_id: str = Field(primary_key=True)
    failures: int
    locked_until: str | None = None
