"""Messages of the review, kept until the mail server has taken them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import models, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

__all__ = ["MAX_ATTEMPTS", "Delivery", "MailKind", "ReviewMail", "deliver", "post", "unsent"]

MAX_ATTEMPTS = 10
# A reviewer waits for the mail server no longer than this, where the project sets no limit.
TIMEOUT_SECONDS = 15

logger = logging.getLogger("wagtail_disclosure.review")


class MailKind(models.TextChoices):
    """What a message is about."""

    WAITING = "waiting", _("Waiting for a decision")
    DECISION = "decision", _("Decision")
    REMINDER = "reminder", _("Reminder")
    FRESHNESS = "freshness", _("Columns out of date")
    BREAK_GLASS = "break_glass", _("Published without review in an emergency")


class ReviewMail(models.Model):
    """One message to one person. Written in the transaction of what it tells of, sent after it."""

    kind = models.CharField(_("kind"), max_length=20, choices=MailKind.choices)
    recipient = models.EmailField(_("recipient"))
    subject = models.CharField(_("subject"), max_length=255)
    body = models.TextField(_("text"))
    task_state_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(_("written at"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("review message")
        verbose_name_plural = _("review messages")
        ordering = ["created_at", "pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.recipient}: {self.subject}"


@dataclass(frozen=True, slots=True)
class Delivery:
    """How many messages the mail server took, and how many it did not."""

    sent: int = 0
    failed: int = 0


def post(mails: Iterable[ReviewMail]) -> list[ReviewMail]:
    """Keep ``mails`` in the current transaction, and send them once it is committed."""
    kept = ReviewMail.objects.bulk_create(mails)
    if kept:
        transaction.on_commit(lambda: deliver(kept), robust=True)
    return kept


def unsent() -> QuerySet[ReviewMail]:
    """What is still to be sent; what has failed too often is left to people."""
    return ReviewMail.objects.filter(sent_at=None, attempts__lt=MAX_ATTEMPTS)


def deliver(mails: Iterable[ReviewMail]) -> Delivery:
    """Send ``mails``. Whatever goes wrong is kept with the message and raises nothing: the decision
    it tells of has been taken.
    """
    claimed = [mail for mail in mails if _claim(mail)]
    if not claimed:
        return Delivery()
    connection = get_connection(timeout=settings.EMAIL_TIMEOUT or TIMEOUT_SECONDS)
    try:
        connection.open()
        errors = [_send(mail, connection) for mail in claimed]
    except Exception as error:  # Mail backends raise what their libraries raise.
        errors = [_failed(mail, error) for mail in claimed]
    finally:
        _close(connection)
    failed = sum(map(bool, errors))
    return Delivery(len(claimed) - failed, failed)


def _claim(mail: ReviewMail) -> bool:
    """Count the attempt; false where another process has just counted its own."""
    rows = ReviewMail.objects.filter(pk=mail.pk, sent_at=None, attempts=mail.attempts)
    if not rows.update(attempts=F("attempts") + 1):
        return False
    mail.attempts += 1
    return True


def _send(mail: ReviewMail, connection: BaseEmailBackend) -> str:
    """Send one message; returns the error, or nothing."""
    sender = getattr(settings, "WAGTAILADMIN_NOTIFICATION_FROM_EMAIL", None)
    message = EmailMessage(
        mail.subject,
        mail.body,
        sender or settings.DEFAULT_FROM_EMAIL,
        [mail.recipient],
        headers={"Auto-Submitted": "auto-generated"},
        connection=connection,
    )
    try:
        message.send()
    except Exception as error:  # One bad address does not keep the others waiting.
        return _failed(mail, error)
    ReviewMail.objects.filter(pk=mail.pk).update(sent_at=timezone.now(), last_error="")
    return ""


def _failed(mail: ReviewMail, error: Exception) -> str:
    text = f"{type(error).__name__}: {error}"[:300]
    ReviewMail.objects.filter(pk=mail.pk).update(last_error=text)
    logger.warning("Review message %s was not sent: %s", mail.pk, text)
    return text


def _close(connection: BaseEmailBackend) -> None:
    """A connection that breaks while it is closed has done its work."""
    try:
        connection.close()
    except Exception as error:
        logger.warning("The mail connection did not close: %s", error)
