"""Tell which row or column a chain of labels names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wagtail_disclosure.statutory.label_text import core_of, is_misprint_of
from wagtail_disclosure.statutory.recognition.targets import Target, Targets

__all__ = ["Named", "is_known", "name_of"]


@dataclass(frozen=True, slots=True)
class Named:
    """The row or column that labels name, its own label as printed, and labels made nothing of."""

    target: Target
    printed: str
    strange: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that lead here: the own one as printed, those over it as in the form."""
        return (*self.target.outer, self.printed)


def name_of(labels: Sequence[str], targets: Targets, neutral: frozenset[str]) -> Named | None:
    """Return what `labels`, from the outside in, name; `None` unless it is exactly one thing.

    The last label decides; those before it may be strange, but must not contradict.
    """
    told = [label for label in labels if core_of(label) and core_of(label) not in neutral]
    if not told:
        return None
    *outer, own = told
    fitting = [
        target for target in _called(core_of(own), targets) if _agree(outer, target, targets)
    ]
    if len(fitting) != 1:
        return None
    (target,) = fitting
    strange = tuple(label for label in outer if core_of(label) not in target.above | target.cores)
    return Named(target, _printed(own, target), strange)


def is_known(label: str, targets: Targets) -> bool:
    """Whether a label is that of a row or column, or a slip of the pen away from one."""
    return bool(_called(core_of(label), targets))


def _called(core: str, targets: Targets) -> list[Target]:
    exact = [target for target in targets if core in target.cores]
    return exact or [target for target in targets if _near(core, target.own)]


@lru_cache(maxsize=4096)
def _near(core: str, known: frozenset[str]) -> bool:
    return any(is_misprint_of(core, other) for other in known)


def _agree(outer: Sequence[str], target: Target, targets: Targets) -> bool:
    """Whether the labels over that of `target` are those of its groups, if they are known."""
    cores = [core_of(label) for label in outer]
    allowed = target.above | target.cores
    return all(
        core in allowed or not any(core in other.cores for other in targets) for core in cores
    )


def _printed(label: str, target: Target) -> str:
    """Return the own label without line ends; levels joined in one label are written out."""
    core = core_of(label)
    if core in target.cores and core not in target.own:
        return target.label
    return "".join(label.split())
