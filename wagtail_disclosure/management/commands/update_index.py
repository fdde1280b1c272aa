from __future__ import annotations

from typing import Any

from modelsearch.management.commands.rebuild_modelsearch_index import Command as StockCommand

from wagtail_disclosure.search import writer
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.base import ServerError
from wagtail_disclosure.search.servers.building import build


class Command(StockCommand):
    """Wagtail's command of the same name, which stays what it is; the public search comes with
    it. Wins where ``wagtail_disclosure`` stands before ``wagtail.search`` in INSTALLED_APPS.
    """

    def handle(self, **options: Any) -> None:
        super().handle(**options)
        if not options.get("schema_only"):
            self.write(f"Public search: {writer.rebuild()} entries")
            self._build_on_server()

    def _build_on_server(self) -> None:
        server = search_server()
        if server is None:
            return
        try:
            self.write(f"Public search: {build(server)} entries sent to the search server")
        except ServerError as error:
            self.write(f"Public search: the database answers, the search server does not. {error}")
