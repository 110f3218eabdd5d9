# Every target works on a fresh machine with Python 3.11, make, git and the package registries.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
DOCS := docs/reference

.PHONY: demo test test-all check lint types docs gains train lock clean

demo: $(VENV)/.core  ## load the example library, examine its opinion piece, say where the page is
	@$(BIN)/sayso demo

test: $(VENV)/.dev  ## everything that must pass
	$(BIN)/pytest

test-all: $(VENV)/.dev  ## the slow ones too: fifty kills, large inputs
	$(BIN)/pytest -m "(slow or not slow) and not browser"

test-browser: $(VENV)/.dev  ## the reading room and the page in a real Chromium, by mouse and by keyboard
	$(BIN)/pytest -m "browser" -rs --durations=15 $(ONLY)

check: lint types test docs  ## what a change must pass

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

docs: $(VENV)/.dev  ## the reference made anew from docstrings and --help must be the one that is kept
	$(BIN)/python -m tools.reference --check

reference: $(VENV)/.dev  ## write docs/reference anew
	$(BIN)/python -m tools.reference

gains: $(VENV)/.dev  ## what a change to a rule gains, loses and alters over a frozen sample
	$(BIN)/python -m tools.gains

train: $(VENV)/.training  ## train both engines anew from ../shared and score them: under three hours on two cores
	$(BIN)/python -m training.train --size teacher --seed 1
	$(BIN)/python -m training.teach
	$(BIN)/python -m training.train --size full
	$(BIN)/python -m training.train --size fast
	$(BIN)/python -m training.export --size full
	$(BIN)/python -m training.export --size fast
	$(BIN)/python -m training.score --size full --onnx build/training/full/full.onnx
	$(BIN)/python -m training.score --size fast --onnx build/training/fast/fast.onnx

lock: $(VENV)/.dev  ## pin the newest versions that pyproject.toml allows
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/core.lock
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements/dev.lock
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/build.in -o requirements/build.lock

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sayso needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.core: $(VENV)/.made requirements/core.lock requirements/build.lock pyproject.toml
	@echo "Installing from the lock file; this takes a minute the first time."
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/core.lock -r requirements/build.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.made requirements/dev.lock pyproject.toml
	@echo "Installing from the lock file; this takes a minute the first time."
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.core

$(VENV)/.training: $(VENV)/.dev
	@echo "Installing what training needs: PyTorch without graphics cards, and the published encoder."
	@$(BIN)/pip install -q --disable-pip-version-check -e '.[training]'
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
