"""Words of maps: distances, names of map apps."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

__all__ = ["PROVIDERS", "distance_in_words"]

# Key of a link by the provider's own name.
PROVIDERS = {
    "geo": gettext_lazy("Map app of the phone"),
    "amap": gettext_lazy("Amap"),
    "baidu": gettext_lazy("Baidu Maps"),
    "tencent": gettext_lazy("Tencent Maps"),
    "openstreetmap": "OpenStreetMap",
}
# From here on, tenths of a kilometre are left out.
FAR = 9_950


def distance_in_words(metres: float) -> str:
    """As the crow flies: tens of metres below a kilometre, then tenths, then whole kilometres."""
    if metres < 995:
        return _("%(number)s m") % {"number": f"{round(metres, -1):.0f}"}
    kilometres = f"{metres / 1000:.0f}" if metres >= FAR else f"{metres / 1000:.1f}"
    return _("%(number)s km") % {"number": kilometres}
