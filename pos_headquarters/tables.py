"""The models' tables, for Core statements: a batch is written with few statements, not row by row."""

from sqlalchemy import Table

from pos_headquarters.models import Model
from pos_headquarters.models import administration as administration_models
from pos_headquarters.models import associates as associates_models
from pos_headquarters.models import customers as customers_models
from pos_headquarters.models import retailer as retailer_models
from pos_headquarters.models import running as running_models
from pos_headquarters.models import sync as sync_models


def _table(model: type[Model]) -> Table:
    return Model.metadata.tables[str(model.__tablename__)]


legal_entities = _table(retailer_models.LegalEntity)
address_books = _table(retailer_models.AddressBook)
operating_units = _table(retailer_models.OperatingUnit)
functionality_profiles = _table(retailer_models.FunctionalityProfile)
channel_database_groups = _table(retailer_models.ChannelDatabaseGroup)
screen_layouts = _table(retailer_models.ScreenLayout)
products = _table(retailer_models.Product)
stores = _table(retailer_models.Store)
store_books = _table(retailer_models.StoreAddressBook)
registers = _table(retailer_models.Register)
administrators = _table(administration_models.Administrator)
administrator_sessions = _table(administration_models.AdministratorSession)
administrator_records = _table(administration_models.AdministratorRecord)
permission_groups = _table(associates_models.PermissionGroup)
group_permissions = _table(associates_models.PermissionGroupPermission)
associates = _table(associates_models.Associate)
associate_books = _table(associates_models.AssociateAddressBook)
sign_in_tries = _table(associates_models.SignInTries)
customers = _table(customers_models.Customer)
customer_books = _table(customers_models.CustomerAddressBook)
client_books = _table(customers_models.ClientBook)
members = _table(customers_models.ClientBookCustomer)
contacts = _table(customers_models.CustomerContact)
entries = _table(customers_models.Entry)
decisions = _table(customers_models.Decision)
exports = _table(customers_models.CustomerExport)
exported_customers = _table(customers_models.ExportedCustomer)
office_exports = _table(customers_models.OfficeExport)
office_exported_customers = _table(customers_models.OfficeExportedCustomer)
edits = _table(customers_models.CustomerEdit)
loyalty_cards = _table(customers_models.LoyaltyCard)
purchases = _table(customers_models.Purchase)
merges = _table(customers_models.CustomerMerge)
twins = _table(customers_models.Twin)
entry_versions = _table(customers_models.EntryVersion)
customer_groups = _table(retailer_models.CustomerGroup)
affiliations = _table(retailer_models.Affiliation)
default_customers = _table(retailer_models.DefaultCustomer)
customer_measures = _table(customers_models.CustomerMeasure)
external_ids = _table(customers_models.ExternalId)
scopes = _table(sync_models.CustomerScope)
uses = _table(sync_models.CustomerUse)
receipts = _table(sync_models.Receipt)
register_downloads = _table(sync_models.RegisterDownload)
problems = _table(sync_models.ChangeProblem)
configurations = _table(sync_models.PublishedConfiguration)
counters = _table(running_models.Counter)
eras = _table(running_models.Era)
sequences = _table(running_models.NumberSequence)
jobs = _table(running_models.Job)
job_runs = _table(running_models.JobRun)
features = _table(running_models.Feature)
activity_types = _table(running_models.ActivityType)
pos_operations = _table(running_models.PosOperation)
attributes = _table(running_models.Attribute)
attribute_groups = _table(running_models.AttributeGroup)
attribute_group_members = _table(running_models.AttributeGroupMember)
measures = _table(running_models.Measure)
secrets = _table(running_models.Secret)
parameters = _table(running_models.Parameter)
vault_secrets = _table(running_models.VaultSecret)
import_runs = _table(running_models.ImportRun)
import_lines = _table(running_models.ImportLine)
