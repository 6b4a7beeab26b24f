"""What people at headquarters do while registers are out of reach."""

from typing import Any

_ACCOUNT = (
    "SELECT account_number FROM customer WHERE customer_id = ?"
    " AND account_number IS NOT NULL AND merged_into IS NULL AND deleted_at IS NULL"
)
_LAST_MERGE = (
    "SELECT merge_id FROM customer_merge JOIN customer AS kept ON kept.customer_id = kept_id"
    " WHERE undone_at IS NULL AND before <> '' AND kept.deleted_at IS NULL AND kept.merged_into IS NULL"
    " ORDER BY merge_id DESC LIMIT 1"
)
_WORK = "SELECT associate_id, permission_group_id, pin_salt, pin_hash, active FROM associate"
_REGROUP = (
    "UPDATE associate SET permission_group_id ="
    " (SELECT permission_group_id FROM permission_group WHERE name = ?) WHERE operator_id = ?"
)
_RESTORE = (
    "UPDATE associate SET permission_group_id = ?2, pin_salt = ?3, pin_hash = ?4, active = (?5 = 1)"
    " WHERE associate_id = ?1"
)


class Office:
    """Commands of headquarters; for customers whom it does not have (any more) they do nothing."""

    def __init__(self, headquarters: Any):
        self._headquarters = headquarters
        self._work = headquarters.rows(_WORK)
        self._changed = False

    def remove(self, customer_id: str) -> None:
        for account in self._accounts(customer_id):
            self._headquarters.command("customers", "remove-from-book", account)

    def reassign(self, customer_id: str, operator_id: str) -> None:
        if not self._works_here(operator_id):
            return
        for account in self._accounts(customer_id):
            self._headquarters.command("customers", "reassign", account, "--to", operator_id)

    def merge(self, keep: str, drop: str) -> None:
        accounts = self._accounts(keep, drop)
        if len(set(accounts)) == 2:
            self._headquarters.command("customers", "merge", *accounts)

    def unmerge(self) -> None:
        """The last merge that stands is taken back, where it still can be."""
        for (merge_id,) in self._headquarters.rows(_LAST_MERGE):
            self._headquarters.command("customers", "unmerge", merge_id)

    def delete(self, customer_id: str) -> None:
        for account in self._accounts(customer_id):
            self._headquarters.command("customers", "delete", account)

    def leaves(self, operator_id: str) -> None:
        if self._works_here(operator_id):
            self._headquarters.command("workers", "leave", operator_id)
            self._changed = True

    def regroup(self, operator_id: str, group: str) -> None:
        """Permissions are given or withdrawn."""
        self._write(_REGROUP, [(group, operator_id)])
        self._changed = True

    def restore(self) -> bool:
        """Everybody is back with their permissions; False where nothing had changed."""
        changed, self._changed = self._changed, False
        if changed:
            self._write(_RESTORE, self._work)
        return changed

    def _accounts(self, *customer_ids: str) -> list[str]:
        return [row[0] for each in customer_ids for row in self._headquarters.rows(_ACCOUNT, each)]

    def _works_here(self, operator_id: str) -> bool:
        sql = "SELECT 1 FROM associate WHERE operator_id = ? AND active"
        return bool(self._headquarters.rows(sql, operator_id))

    def _write(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        for row in rows:
            self._headquarters.write(sql, *row)
