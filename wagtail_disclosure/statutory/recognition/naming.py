"""Tell which row or column a chain of labels names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wagtail_disclosure.statutory.label_text import core_of, is_misprint_of
from wagtail_disclosure.statutory.recognition.targets import Target, Targets

__all__ = ["Named", "is_known", "name_of"]

_REMARKED = re.compile(r"(.+?)\s*[（(][^（()）元]*[)）]\s*", re.DOTALL)


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
    fitting = [target for target in _called(own, targets) if _agree(outer, target, targets)]
    if len(fitting) != 1:
        return None
    (target,) = fitting
    strange = tuple(label for label in outer if core_of(label) not in target.above | target.cores)
    return Named(target, _printed(own, target), strange)


def is_known(label: str, targets: Targets) -> bool:
    """Whether a label is that of a row or column, or a slip of the pen away from one."""
    return bool(_called(label, targets))


def _called(label: str, targets: Targets) -> list[Target]:
    """Return what a label is the name of, to the letter, but for a remark after it or a misprint.

    现行有效件数（历史累计） has a remark; an amount in another unit of money is another thing.
    """
    core = core_of(label)
    exact = [target for target in targets if core in target.cores]
    if not exact:
        bare = core_of(_without_remark(label))
        exact = [target for target in targets if bare in target.cores]
    return exact or [target for target in targets if _near(core, target.own)]


def _without_remark(label: str) -> str:
    remarked = _REMARKED.fullmatch(label)
    return remarked[1] if remarked else label


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
    """Return the own label without line ends; levels joined in one label are written out.

    What the form has no words for, a remark, is left out, lest the label name nothing.
    """
    core = core_of(label)
    bare = _without_remark(label)
    if core not in target.cores and core_of(bare) in target.cores:
        return _printed(bare, target)
    if core in target.cores and core not in target.own:
        return target.label
    return "".join(label.split())
