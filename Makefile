# `make demo` and `make check` do all set-up themselves: they need python3 (3.11 or later), git and make.

SHELL := /bin/sh
BIN := .venv/bin
READY := .venv/.ready
DEMO := build/demo.html

.PHONY: help demo check format lint types imports test gates lock reference clean

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: $(READY) ## write the dossier on an invented story, say where it is, open it where there is a browser
	@mkdir -p build
	@$(BIN)/recoupe demo -o $(DEMO)

check: format lint types imports test gates ## everything that a change must pass

format: $(READY) ## is the code formatted?
	$(BIN)/ruff format --check

lint: $(READY) ## does it keep the rules of pyproject.toml?
	$(BIN)/ruff check

types: $(READY) ## do the types hold?
	$(BIN)/pyrefly check

imports: $(READY) ## do imports point down?
	$(BIN)/lint-imports --no-cache

test: $(READY) ## run the tests
	$(BIN)/pytest

gates: $(READY) ## is no figure worse than it was?
	@if [ -f evals/gate.py ]; then $(BIN)/python evals/gate.py; fi

lock: $(READY) ## bring uv.lock up to date with pyproject.toml
	$(BIN)/uv lock

reference: $(READY) ## write what is generated: the pages on the command line and the rules, the schema, the French catalogue
	$(BIN)/python scripts/reference.py
	$(BIN)/python scripts/schema.py
	$(BIN)/python scripts/rules.py
	$(BIN)/python scripts/translations.py

clean: ## remove the environment and what was built
	rm -rf .venv build dist .pytest_cache .ruff_cache .hypothesis

$(READY): uv.lock pyproject.toml scripts/environment.sh
	@sh scripts/environment.sh
	@touch $@
