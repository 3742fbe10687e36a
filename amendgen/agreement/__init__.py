"""Agreements: what an amendment amends, with an address for every provision."""
