"""Signatures of what is sent to a webhook: HMAC-SHA256 of the moment and the body. Plain Python."""

from __future__ import annotations

import hashlib
import hmac

__all__ = ["HEADER", "signed"]

HEADER = "X-Disclosure-Signature"


def signed(secret: str, body: bytes, moment: int) -> str:
    """The value of the header: ``t=<seconds since 1970>,v1=<hexadecimal digits>``. The moment is
    signed with the body, so that a receiver can refuse what was recorded and is played again.
    """
    digest = hmac.new(secret.encode(), str(moment).encode() + b"." + body, hashlib.sha256)
    return f"t={moment},v1={digest.hexdigest()}"
