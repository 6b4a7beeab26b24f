"""The web pages of headquarters: thin, over the services."""
