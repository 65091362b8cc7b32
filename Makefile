# Two commands do everything on a fresh machine: `make site` and `make test`.
# Thin wrappers: the work is done by .venv/bin/briefing and pytest.

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
RUNNING := .venv/.running
DEVELOPING := .venv/.developing

.PHONY: site serve test check lock clean browser

site: $(RUNNING)  ## build seeds/ into site/
	@$(BIN)/briefing build

serve: $(RUNNING)  ## preview on this machine; changed articles show after saving
	@$(BIN)/briefing serve

test: $(DEVELOPING) browser  ## run all tests
	@$(BIN)/python -m pytest

check: $(DEVELOPING)  ## what the project's own check runs besides the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

browser:
	@sh tests/browser/ensure-chromium.sh

LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: $(UV)  ## refresh the pinned requirements
	$(UV) pip compile $(LOCK) requirements/uv.in -o requirements/uv.txt
	$(UV) pip compile $(LOCK) pyproject.toml requirements/build.in -o requirements/run.txt
	$(UV) pip compile $(LOCK) --extra dev pyproject.toml requirements/build.in -o requirements/dev.txt
	$(UV) pip compile $(LOCK) -c requirements/dev.txt requirements/bench.in -o requirements/bench.txt

clean:  ## remove everything that can be made again
	rm -rf .venv .cache site build *.egg-info

$(UV): requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one with PYTHON=...")'
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $(UV)

INSTALL = $(UV) pip install --quiet --python $(BIN)/python
PROJECT = $(INSTALL) --no-deps --no-build-isolation -e .

$(RUNNING): $(UV) requirements/run.txt pyproject.toml
	@echo "setting up .venv (once) ..."
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(PROJECT)
	@touch $@

# Installs what running needs as well, so that one set-up serves both.
$(DEVELOPING): $(UV) requirements/dev.txt pyproject.toml
	@echo "setting up .venv for developing (once) ..."
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@$(PROJECT)
	@touch $(RUNNING) $@
