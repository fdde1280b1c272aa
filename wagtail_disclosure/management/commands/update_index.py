from __future__ import annotations

from typing import Any

from modelsearch.management.commands.rebuild_modelsearch_index import Command as StockCommand

from wagtail_disclosure.search import writer


class Command(StockCommand):
    """Wagtail's command of the same name, which stays what it is; the public search comes with
    it. Wins where ``wagtail_disclosure`` stands before ``wagtail.search`` in INSTALLED_APPS.
    """

    def handle(self, **options: Any) -> None:
        super().handle(**options)
        if not options.get("schema_only"):
            self.write(f"Public search: {writer.rebuild()} entries")
