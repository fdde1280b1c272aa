"""Signed tokens in the links of mails. Whoever holds one has read the mail.

A token names a subscription and one purpose; there is nothing to look up, and none can be made
without the site's key. Earlier keys in ``SECRET_KEY_FALLBACKS`` still open old mails.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.core.signing import BadSignature, SignatureExpired, Signer, TimestampSigner
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.subscriptions.model import Frequency, Subscription

__all__ = [
    "Confirmation",
    "TokenError",
    "TokenExpired",
    "confirmation_token",
    "leaving_token",
    "read_confirmation",
    "read_leaving",
]

SALT = "wagtail_disclosure.subscriptions"


class TokenError(Exception):
    """Nobody has given out this token."""


class TokenExpired(TokenError):
    """It was given out too long ago."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What is confirmed: a subscription, with the frequency that was asked for."""

    key: UUID
    frequency: Frequency


def confirmation_token(subscription: Subscription, frequency: Frequency) -> str:
    signer = TimestampSigner(salt=f"{SALT}.confirm")
    return _packed(signer.sign(f"{subscription.key.hex}.{Frequency(frequency).value}"))


def read_confirmation(token: str) -> Confirmation:
    """Raises TokenExpired and TokenError."""
    signer = TimestampSigner(salt=f"{SALT}.confirm")
    days = get_settings().SUBSCRIPTION_CONFIRM_DAYS
    try:
        value = signer.unsign(_unpacked(token), max_age=timedelta(days=days))
    except SignatureExpired as error:
        raise TokenExpired from error
    except BadSignature as error:
        raise TokenError from error
    key, _dot, frequency = value.partition(".")
    return Confirmation(UUID(key), Frequency(frequency))


def leaving_token(subscription: Subscription) -> str:
    """Valid for as long as the subscription exists."""
    return _packed(Signer(salt=f"{SALT}.leave").sign(subscription.key.hex))


def read_leaving(token: str) -> UUID:
    """The key of the subscription. Raises TokenError."""
    try:
        return UUID(Signer(salt=f"{SALT}.leave").unsign(_unpacked(token)))
    except BadSignature as error:
        raise TokenError from error


def _packed(signed: str) -> str:
    """``signed`` in letters, digits, - and _: Wagtail serves no address with others."""
    return urlsafe_base64_encode(signed.encode())


def _unpacked(token: str) -> str:
    """Raises BadSignature."""
    try:
        return urlsafe_base64_decode(token).decode()
    except ValueError as error:
        raise BadSignature from error
