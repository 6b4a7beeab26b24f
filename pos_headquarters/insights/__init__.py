"""Other services that Customer Insights needs: where secrets are, who signs in, who knows measures.

Nothing here has a database. What goes wrong is `trouble.Failed`, a sentence for an administrator.
"""
