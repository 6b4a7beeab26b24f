"""The models' tables, for Core statements: a batch is written with few statements, not row by row."""

from sqlalchemy import Table

from pos_headquarters import models


def _table(model: type[models.Model]) -> Table:
    return models.Model.metadata.tables[str(model.__tablename__)]


legal_entities = _table(models.LegalEntity)
address_books = _table(models.AddressBook)
stores = _table(models.Store)
store_books = _table(models.StoreAddressBook)
registers = _table(models.Register)
permission_groups = _table(models.PermissionGroup)
group_permissions = _table(models.PermissionGroupPermission)
associates = _table(models.Associate)
associate_books = _table(models.AssociateAddressBook)
sign_in_tries = _table(models.SignInTries)
customers = _table(models.Customer)
customer_books = _table(models.CustomerAddressBook)
client_books = _table(models.ClientBook)
members = _table(models.ClientBookCustomer)
contacts = _table(models.CustomerContact)
entries = _table(models.Entry)
decisions = _table(models.Decision)
exports = _table(models.CustomerExport)
exported_customers = _table(models.ExportedCustomer)
customer_measures = _table(models.CustomerMeasure)
external_ids = _table(models.ExternalId)
scopes = _table(models.CustomerScope)
uses = _table(models.CustomerUse)
receipts = _table(models.Receipt)
configurations = _table(models.PublishedConfiguration)
counters = _table(models.Counter)
sequences = _table(models.NumberSequence)
jobs = _table(models.Job)
features = _table(models.Feature)
activity_types = _table(models.ActivityType)
attributes = _table(models.Attribute)
measures = _table(models.Measure)
secrets = _table(models.Secret)
