# Sourced by the scripts that hold our parser and our scopes against others: sets ORACLES, the folder of their npm
# packages, and SEAWORTHY, the program under test. Needs Node 20 and npm.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ORACLES=${XDG_CACHE_HOME:-$HOME/.cache}/seaworthy/parse-oracles
export SEAWORTHY=${SEAWORTHY:-$root/bin/seaworthy}
if [ ! -d "$ORACLES/node_modules/@typescript-eslint/scope-manager" ]; then
  mkdir -p "$ORACLES"
  npm install --silent --no-audit --no-fund --prefix "$ORACLES" \
    typescript@6.0.3 oxc-parser@0.158.0 @typescript-eslint/typescript-estree@8.73.0 \
    @typescript-eslint/scope-manager@8.73.0 >&2
fi
