"""One module per format; each registers its reader when it is imported."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

__all__ = ["load"]


def load() -> None:
    """Import every module of this package, so that a new format is one new file."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
