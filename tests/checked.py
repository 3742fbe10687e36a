"""A small house for the tests of amendgen check: an agreement, a deal that amends it, a slip in its words."""

from __future__ import annotations

DEAL = """form: lease-amendment
status: draft
dated: 2005-05-03
ordinal: 1
parties:
  lessor: {name: "Alpha Leasing, Inc.", entity: a Delaware corporation, term: Lessor}
  lessee: {name: "Beta Air, Inc.", entity: a Delaware corporation, term: Lessee}
agreements:
  lease: {title: Lease, dated: 2004-07-27, term: Lease, parties: Lessor and Lessee}
amends: lease
terms: [lease]

edits:
  - in: Section 2
    replace: within ten days
    with: within five days
"""
SLIP = DEAL.replace("within five days", "in any other matter permitted by law")
TEXT = """                                LEASE AGREEMENT

      LEASE AGREEMENT (this "LEASE"), dated as of _________, 2005, between ALPHA
LEASING, INC. ("LESSOR") and BETA AIR, INC. ("LESSEE").

      Section 1. Lease. Lessor leases the Aircraft to Lessee in any other matter permitted.

      Section 2. Term. The Term ends when Lessor says so.
"""
