"""What a search server is asked for, the same for both makers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar

from wagtail_disclosure.search.servers.config import ServerConfig

__all__ = ["Action", "Page", "SearchServer", "ServerError"]

# Seconds for what no reader waits for: making an index, filling it, comparing it.
MAINTENANCE = 60.0
CONFLICT = 409


class ServerError(Exception):
    """The server did not answer, or not with what it was asked for."""


@dataclass(frozen=True, slots=True)
class Action:
    """A document to enter, or with None to take out. Of two actions on one key the server keeps
    the one with the greater ``version``, in whatever order they come.
    """

    key: int
    version: int
    document: Mapping[str, Any] | None

    def lines(self) -> list[Mapping[str, Any]]:
        """As the bulk interface takes it."""
        target = {"_id": str(self.key), "version": self.version, "version_type": "external_gte"}
        if self.document is None:
            return [{"delete": target}]
        return [{"index": target}, self.document]


@dataclass(frozen=True, slots=True)
class Page:
    """Some hits in their order. ``after`` is where the next page begins."""

    keys: list[int]
    tags: list[str]
    after: list[Any] | None


class SearchServer(ABC):
    """A server by its official client. All methods raise ServerError."""

    errors: ClassVar[tuple[type[Exception], ...]]
    missing: ClassVar[type[Exception]]

    def __init__(self, config: ServerConfig) -> None:
        self.config = config
        self.client = self.connect()

    @abstractmethod
    def connect(self) -> Any:
        """The client. Asks the server for nothing yet."""

    @abstractmethod
    def call(self, method: str, timeout: float, **arguments: Any) -> Any:
        """Call a method of the client, such as ``"indices.create"``."""

    def search(self, body: Mapping[str, Any], timeout: float | None = None) -> Page:
        """The hits for a request; all of the index was asked, or it is an error."""
        with self._answering():
            answer = self.call(
                "search",
                timeout or self.config.timeout,
                index=self.config.index,
                body=dict(body),
                allow_partial_search_results=False,
            )
            if answer["timed_out"] or answer["_shards"]["failed"]:
                raise ServerError("The server has searched a part of the index only.")
            hits = answer["hits"]["hits"]
            keys = [int(hit["_id"]) for hit in hits]
            tags = [tag for hit in hits for tag in hit.get("fields", {}).get("tag", ())]
            return Page(keys, tags, list(hits[-1]["sort"]) if hits else None)

    def is_ready(self, timeout: float) -> bool:
        """Whether there is an index that has been filled."""
        with self._answering():
            return bool(self.call("indices.exists_alias", timeout, name=self.config.index))

    def send(
        self, actions: Sequence[Action], *, index: str = "", timeout: float = MAINTENANCE
    ) -> dict[int, str]:
        """Carry out ``actions``, on the index in use if none is named. Returns what was refused:
        reasons by their keys.
        """
        lines = [line for action in actions for line in action.lines()]
        target = {"index": index} if index else {"index": self.config.index, "require_alias": True}
        with self._answering():
            answer = self.call("bulk", timeout, body=lines, **target)
            results = [result for item in answer["items"] for result in item.values()]
            return {int(one["_id"]): _reason(one) for one in results if _is_refused(one)}

    def create(self, index: str, body: Mapping[str, Any]) -> None:
        with self._answering():
            self.call("indices.create", MAINTENANCE, index=index, body=dict(body))

    def refresh(self, index: str = "") -> None:
        """Let everything that was sent be found."""
        with self._answering():
            self.call("indices.refresh", MAINTENANCE, index=index or self.config.index)

    def put_in_use(self, index: str) -> None:
        """Make ``index`` the one that is asked, and drop the one that was."""
        with self._answering():
            actions: list[Mapping[str, Any]] = [
                {"add": {"index": index, "alias": self.config.index}},
                *({"remove_index": {"index": old}} for old in self._in_use()),
            ]
            self.call("indices.update_aliases", MAINTENANCE, body={"actions": actions})

    def drop(self, index: str) -> None:
        with self._answering():
            self.call("indices.delete", MAINTENANCE, index=index)

    def _in_use(self) -> list[str]:
        """Names of the indexes behind the alias."""
        try:
            return sorted(self.call("indices.get_alias", MAINTENANCE, name=self.config.index))
        except self.missing:
            return []

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Whatever the client raises is one kind of error; so is an answer of another shape, as
        from a proxy in between.
        """
        try:
            yield
        except self.errors as error:
            raise ServerError(f"{type(error).__name__}: {error}") from error
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ServerError(f"An answer that cannot be read: {error!r}") from error


def _is_refused(result: Mapping[str, Any]) -> bool:
    """A conflict means that the server has something newer."""
    return "error" in result and result["status"] != CONFLICT


def _reason(result: Mapping[str, Any]) -> str:
    error = result["error"]
    return str(error.get("reason", error) if isinstance(error, Mapping) else error)
