"""Tiered review before publication, three proofreadings, and the ledger of who looked at what."""
