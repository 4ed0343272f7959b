#!/bin/sh
# Builds .venv from uv.lock with nothing but a python3 (3.11 or later): finds one, puts uv into .venv, lets uv do the rest.
# A second run changes nothing and takes less than a second.
set -eu
cd "$(dirname "$0")/.."

UV=0.13.9 # the version that wrote uv.lock
export UV_PYTHON_DOWNLOADS=never # a fresh machine uses the python it has

say() { printf '%s\n' "$*" >&2; }

# The first python3 that is new enough; a name may exist and not run (a shim without its version).
python=
for name in python3.14 python3.13 python3.12 python3.11 python3; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python=$name
        break
    fi
done
if [ -z "$python" ]; then
    say "Recoupe needs Python 3.11 or later, and this machine has none."
    say "Debian and Ubuntu: sudo apt-get install python3 python3-venv. Elsewhere: https://www.python.org/downloads/"
    exit 1
fi

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    rm -rf .venv # broken, too old, or moved here from elsewhere
    say "Making .venv with $("$python" --version)"
    # Debian ships python3 without ensurepip: then its own pip fills the environment, if there is one.
    "$python" -m venv .venv >/dev/null 2>&1 || "$python" -m venv --clear --without-pip .venv
fi

if ! .venv/bin/uv --version 2>/dev/null | grep -q "^uv $UV"; then
    if .venv/bin/python -m pip --version >/dev/null 2>&1; then
        .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$UV"
    elif "$python" -m pip --python .venv/bin/python --version >/dev/null 2>&1; then
        "$python" -m pip --python .venv/bin/python install --quiet --disable-pip-version-check "uv==$UV"
    elif command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --python .venv/bin/python "uv==$UV"
    else
        rm -rf .venv
        say "This python3 has neither venv with pip nor pip, so nothing can be installed."
        say "Debian and Ubuntu: sudo apt-get install python3-venv. Then call make again."
        exit 1
    fi
fi

.venv/bin/uv sync --frozen --quiet --python .venv/bin/python
