"""Proof afterwards: verifying the ledger, the audit report, the record sheet."""
