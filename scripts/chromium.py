"""Find the system's Chromium, or install it where this user may."""

from __future__ import annotations

import os
import shutil
import subprocess

VARIABLE = "DISCLOSURE_CHROMIUM"
NAMES = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
# Without a Chinese font every page would be tested as a row of boxes.
PACKAGES = ("chromium", "fonts-noto-cjk")


class NoChromium(Exception):
    """There is no Chromium here; the message says what to install."""


def find() -> str | None:
    """Path of a Chromium: the one that DISCLOSURE_CHROMIUM names, else the system's."""
    if named := os.environ.get(VARIABLE):
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def find_or_install() -> str:
    """Path of a Chromium, installed with apt if need be. Raises NoChromium."""
    found = find() or (_install() and find())
    if not found:
        raise NoChromium(
            f"no Chromium found: install it (Debian: apt-get install {' '.join(PACKAGES)}) "
            f"or name its path in {VARIABLE}"
        )
    return found


def _install() -> bool:
    """Install with apt as root or through passwordless sudo; False where that is not possible."""
    prefix = _privilege()
    if prefix is None or not shutil.which("apt-get"):
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ("install", "--yes", "--quiet", "--no-install-recommends", *PACKAGES)
    return all(
        subprocess.run([*prefix, "apt-get", *arguments], env=environment).returncode == 0
        for arguments in (("update", "--quiet"), install)
    )


def _privilege() -> list[str] | None:
    """The prefix that makes a command run as root, or None where this user may not."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run([*sudo, "true"], capture_output=True)
    return sudo if asked.returncode == 0 else None
