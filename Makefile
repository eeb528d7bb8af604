# Everything that a person does here, by one word each. Needs Python 3.11 or newer and make, nothing else.

# The first Python that is new enough; PYTHON=/path/to/python3.11 says another. The last resort is plain python3,
# which then says itself what is wrong with it.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo $$python; exit; }; done; echo python3)
NO_PYTHON := Python 3.11 or newer is needed and "$(PYTHON)" is not there. Install it \
	(Debian: apt install python3 python3-venv), or say where it is: make run PYTHON=/path/to/python3.11
START = @command -v $(PYTHON) >/dev/null 2>&1 || { echo '$(NO_PYTHON)' >&2; exit 1; }; exec $(PYTHON) -m start
IN_VENV := .venv/bin/python -m

.DEFAULT_GOAL := help
.PHONY: help run test lint messages bench screenshots clean

help: ## Print this list
	@echo 'make run       install, prepare and start everything on http://127.0.0.1:8000 (PORT= HOST= DATA_DIR=)'
	@echo 'make test      the whole suite (DATABASE_URL= REDIS_URL= CHROMIUM= ARGS="-k axis")'
	@echo 'make lint      style, types, directions of imports, migrations, the tests of the house'
	@echo 'make messages  collect the texts to translate into locale/fr (needs gettext) and compile them'
	@echo 'make bench     measure against a plain Django REST framework on the same data'
	@echo 'make screenshots  pictures of every public page, into var/screenshots/'
	@echo 'make clean     remove what was built and installed; the data in var/ stays'

run:
	$(START) run

test:
	$(START) test

lint:
	$(START) install
	$(IN_VENV) ruff check .
	$(IN_VENV) ruff format --check .
	$(IN_VENV) mypy events tracker start
	.venv/bin/lint-imports --no-cache --no-logo
	$(IN_VENV) django makemigrations --check --dry-run --settings tracker.settings
	$(IN_VENV) pytest -q -p no:randomly tests/house

messages:
	$(START) install
	.venv/bin/python manage.py makemessages --locale fr --ignore .venv --ignore node_modules --ignore var --no-wrap
	$(IN_VENV) start messages

bench:
	$(START) install
	$(IN_VENV) benchmarks

screenshots:
	$(START) install
	$(IN_VENV) tests.site.screenshots

clean:
	rm -rf .venv frontend/node_modules frontend/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache var/test var/static var/stamps
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find locale -name '*.mo' -delete 2>/dev/null || true
