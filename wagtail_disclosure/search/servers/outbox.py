"""Which texts the server has still to be told of."""

from __future__ import annotations

from django.db import models

__all__ = ["UnsentText"]


class UnsentText(models.Model):
    """A change of an entry's text, until the server has it. Rows are only added and deleted; of
    two changes of one entry, the greater ``id`` is the later.

    Kept without reference to the entry: most rows for one that is gone say just that.
    """

    id = models.BigAutoField(primary_key=True)
    entry_id = models.BigIntegerField()

    class Meta:
        app_label = "wagtail_disclosure"

    def __str__(self) -> str:
        return str(self.entry_id)
