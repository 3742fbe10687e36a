"""Signature pages: the rules of the family."""

RULES: tuple[str, ...] = (
    "footer_of_another_instrument",
    "incomplete_block",
    "unsigned_party",
    "signer_is_no_party",
    "signed_by_another_name",
    "testimonium_of_another_instrument",
)
