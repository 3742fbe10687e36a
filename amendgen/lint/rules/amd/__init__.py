"""How an amendment amends: the rules of the family."""

RULES: tuple[str, ...] = (
    "unnamed_agreement",
    "wrong_self_reference",
    "unbalanced_replacement",
    "enumeration_without_first",
    "dangling_target",
    "mixed_enumerators",
)
