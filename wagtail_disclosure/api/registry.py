"""The resources of the API, by their names. An app adds its own in ``AppConfig.ready()``."""

from __future__ import annotations

from wagtail_disclosure.api.resource import Resource

__all__ = ["register", "resource_for", "resources"]

_RESOURCES: dict[str, Resource] = {}


def register(resource: Resource) -> None:
    """Offer ``resource``; one of the same name gives way to it."""
    _RESOURCES[resource.name] = resource


def resources() -> tuple[Resource, ...]:
    """All resources in the order of their registration, what lists entries of all kinds first."""
    return tuple(sorted(_RESOURCES.values(), key=lambda resource: bool(resource.kinds)))


def resource_for(kind: str) -> Resource | None:
    """The resource that says most of an entry of this kind."""
    return next((one for one in resources() if kind in one.kinds), None)
