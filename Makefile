# Two commands on a machine that has Python 3.11 and make:
#   make demo    a county portal with a disclosure section, at http://127.0.0.1:8000/ (PORT overrides)
#   make test    everything that must hold: linters, SQLite, PostgreSQL, a real browser
# PYTHON chooses the interpreter that makes .venv.

PYTHON ?= $(firstword $(shell command -v python3.11) $(shell command -v python3) python3)
PORT ?= 8000
LEGS ?=
BENCH ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
CATALOGUES := $(wildcard wagtail_disclosure/locale/*/LC_MESSAGES/*.po)
INSTALL_INPUTS := pyproject.toml scripts/hatch_build.py $(CATALOGUES)

export DJANGO_SETTINGS_MODULE ?= example_site.settings
export PORT

.DEFAULT_GOAL := help
.PHONY: help demo setup test lint format messages bench build clean

help:
	@sed -n '1,4s/^# \{0,1\}//p' Makefile
	@echo "Also: setup (demo without serving), lint, format, messages, bench, build, clean"

demo: setup
	@echo "Serving http://127.0.0.1:$(PORT)/ (admin: http://127.0.0.1:$(PORT)/admin/); Ctrl-C stops it."
	@# --insecure: Django serves the static files itself although DEBUG is off. For this demo only.
	@$(BIN)/python manage.py runserver --insecure --noreload 127.0.0.1:$(PORT)

setup: .venv/.installed
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py load_demo

test: .venv/.installed-test
	@$(BIN)/python scripts/run_tests.py $(LEGS)

lint: .venv/.installed-test
	@$(BIN)/python scripts/run_tests.py ruff format imports types

format: .venv/.installed-test
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

# Extraction needs GNU gettext; compiling does not.
messages: .venv/.installed-test
	@command -v xgettext >/dev/null || { echo "Install gettext first (Debian: apt-get install gettext)." >&2; exit 1; }
	cd wagtail_disclosure && PYTHONPATH=.. ../$(BIN)/python -m django makemessages --locale zh_Hans --no-wrap --no-obsolete --add-location file --settings tests.settings.sqlite
	$(BIN)/python scripts/hatch_build.py

# Figures and ratios within one run; BENCH="lists pdf" runs some of them.
bench: .venv/.installed-test
	@$(BIN)/python -m tests.benchmarks $(BENCH)

build: .venv/.installed-test
	$(BIN)/python -m build --outdir dist

clean:
	rm -rf build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Creating .venv"
	@$(PYTHON) -m venv .venv \
		|| { rm -rf .venv; echo "The venv module does not work (Debian: apt-get install python3-venv)." >&2; exit 1; }

.venv/.installed: $(INSTALL_INPUTS) | $(BIN)/python
	@echo "Installing the package into .venv"
	@$(PIP) --editable .
	@touch $@

.venv/.installed-test: $(INSTALL_INPUTS) | $(BIN)/python
	@echo "Installing the package and its test tools into .venv"
	@$(PIP) --editable '.[test,dev]'
	@touch $@ .venv/.installed
