"""Customer Insights from nothing: where its secrets are, a set-up that fails, and one that works."""

from pos_headquarters.services import parameters
from tests.support import azure as stand_in


def test_customer_insights_is_enabled_once_its_set_up_works(walker, headquarters, azure):
    walker.go("Key Vault parameters")
    walker.fill(Key_Vault_URL=azure.url, Key_Vault_client=stand_in.VAULT_CLIENT, Tenant=stand_in.TENANT)
    walker.press("Save")
    walker.told("Key Vault parameters are saved.")
    walker.press("New secret")
    walker.fill(
        Name="insights", Description="Reads measures", Secret=f"vault://{stand_in.VAULT}/insights-secret"
    )
    walker.press("Save")
    walker.reads("Key Vault parameters")
    walker.press("Validate", within=walker.row("insights"))
    walker.told("has no secret insights-secret")
    walker.press("Edit", within=walker.row("insights"))
    walker.fill(Secret=f"vault://{stand_in.VAULT}/insights")
    walker.press("Save")
    walker.press("Validate", within=walker.row("insights"))
    walker.told("insights can be read.")

    walker.go("Commerce parameters")
    walker.page.get_by_role("tab", name="Clienteling").click()
    walker.fill(
        Customer_Insights_address=azure.url,
        Application_ID=stand_in.APPLICATION,
        Alternate_customer_ID="shoe_size",
    )
    walker.choose("Secret name", "insights")
    walker.field("Enable Customer Insights").check()
    walker.press("Save")
    walker.told("Customer Insights stays off. Customers in Customer Insights have no property shoe_size.")
    walker.page.get_by_role("tab", name="Clienteling").click()
    assert not walker.field("Enable Customer Insights").is_checked()
    azure.knows("C-0000001", churn_probability=0.5, next_best_action="Call")
    walker.fill(Alternate_customer_ID=stand_in.ALTERNATE_ID)
    walker.field("Enable Customer Insights").check()
    walker.press("Save")
    walker.told("Customer Insights is on. Its measures come with job refresh-measures.")
    walker.page.get_by_role("tab", name="Clienteling").click()
    assert walker.field("Enable Customer Insights").is_checked()
    stand_in.keep(headquarters.engine, {parameters.INSIGHTS_ENABLED: False})
