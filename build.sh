#!/usr/bin/env bash
# Builds, starts, tests and measures the product. `./build.sh` alone says how.
set -euo pipefail
shopt -s nullglob

caller=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"

state=$root/.build
server=$root/src/Actors.Server/bin/Release/net10.0/Actors.Server.dll
mail_packages=(dovecot-imapd dovecot-lmtpd postfix)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

usage() {
  cat <<'USAGE'
./build.sh run [--data DIR] [--urls URL] [--postgres CONNECTION] [--demo] [--test-clock]
      build and start the product; embedded in ./data on http://127.0.0.1:5080 unless told otherwise.
      --demo       also import the sample accounts, orders and mails; as root on Debian, with a mailbox to write to
      --test-clock let POST /test/clock drive the server's time (loopback only)
./build.sh cluster [N] [--port PORT] [--drill]
      build and start PostgreSQL, N silos (3 unless told otherwise) and a load balancer on http://127.0.0.1:5080
      --drill      restart every silo in turn and kill one, under load; say what was lost, and how long it took
./build.sh drill [sqlite|postgres] [--seed N] [--rounds N] [--commands N]
      a server under load that is killed, hung, without disk, database or the right time, and with torn files; say what was lost
./build.sh verify [--data DIR | --postgres CONNECTION]
      check every hash of a database: says intact, or the first broken place
./build.sh backup FILE [--keys FILE] [--data DIR | --postgres CONNECTION]
      take a backup of a database, whether its server runs or not; the keys of its texts go to FILE.keys
./build.sh restore FILE [--keys FILE] [--data DIR | --postgres CONNECTION]
      bring it back where there is no record, on either database: ends with 0, or with 10 when something is known to be lost
./build.sh verify-archive ARCHIVE [--key FILE] [--checkpoint FILE [--proof FILE]] [--json]
      verify an archive that left the house, without a server: ends with 0 intact, 10 intact with erasures, 20 incomplete, 30 tampered
./build.sh verifier [RUNTIME]
      make that program one file that needs nothing installed, for the people an archive is for; linux-x64 unless told otherwise
./build.sh keys rotate FILE | keys finish [--data DIR | --postgres CONNECTION]
      seal everything under a new master key while servers run; then, with the new key in place everywhere, end it: the old key opens nothing
./build.sh import FILE... | --mbox FILE | --maildir DIR [--archive] [--sent] [--account ID]
      hand mails to the server at ACTORS_URL with the key in ACTORS_API_KEY; repeated, it goes on where it was.
      --archive    history: clocks that have run out are not started
      --sent       what the shop has sent
./build.sh test
      build everything and run every test, two suites at a time; the last line is the sum
./build.sh screens
      take the pictures of the console for docs/screens
./build.sh bench [NAME...]
      run the benchmarks, or the named ones; results go to bench/results/
USAGE
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

die() {
  printf 'build.sh: %s\n' "$*" >&2
  exit 1
}

# --- what the machine must have -------------------------------------------------------------------------------------------

require_sdks() {
  command -v dotnet > /dev/null || die "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
  dotnet --version > /dev/null 2>&1 || die "the installed .NET SDKs do not fit global.json: a .NET 10 SDK is missing"
  { command -v node && command -v npm; } > /dev/null || die "Node.js is missing: version 20.19 or newer, with npm"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || die "Node.js $(node --version) is too old: version 20.19 or newer is needed"
}

has_postgresql() {
  [ -n "${ACTORS_TEST_POSTGRES:-}" ] || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || command -v initdb > /dev/null
}

has_haproxy() { command -v haproxy > /dev/null; }

has_python3() { command -v python3 > /dev/null; }

has_nginx-light() { command -v nginx > /dev/null || [ -x /usr/sbin/nginx ]; }

has_chromium() { command -v chromium > /dev/null; }

has_dovecot-imapd() { [ -x /usr/lib/dovecot/imap ]; }

has_dovecot-lmtpd() { [ -x /usr/lib/dovecot/lmtp ]; }

has_postfix() { [ -x /usr/lib/postfix/sbin/master ]; }

# require_packages NAME...: Debian packages, each with a check has_NAME; installed where that is possible.
require_packages() {
  local missing=() package
  for package in "$@"; do "has_$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    say "Installing ${missing[*]}"
    # Installed for tests and the demo only: it must not begin to take mails for this machine.
    if [[ " ${missing[*]} " == *' postfix '* ]]; then echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections; fi
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"; } >&2 \
      || die "could not install ${missing[*]} with apt-get"
  else
    die "missing: ${missing[*]}. As root, on Debian: apt-get install ${missing[*]}"
  fi
}

# --- building ---------------------------------------------------------------------------------------------------------------

# Hash of everything below the given paths that a build reads; what it makes is left out, wherever it lies.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist -o -name TestResults -o -name schema.d.ts \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum
}

# fresh STAMP HASH OUTPUT: true when OUTPUT exists and was made from what HASH stands for.
fresh() { [ -e "$3" ] && [ "$(cat "$state/$1" 2> /dev/null)" = "$2" ]; }

# npm_project DIRECTORY: its packages, and its dist/ when its sources or the description of the REST API changed.
npm_project() {
  local name hash
  name=$(basename "$1")
  mkdir -p "$state"

  hash=$(fingerprint "$1/package-lock.json")
  if ! fresh "$name.packages" "$hash" "$1/node_modules"; then
    say "Installing npm packages of $1"
    npm --prefix "$1" ci --no-audit --no-fund --loglevel=error >&2 || return 1
    echo "$hash" > "$state/$name.packages"
  fi

  hash=$(fingerprint "$1" docs/openapi.json)
  if ! fresh "$name.dist" "$hash" "$1/dist"; then
    say "Building $1"
    npm --prefix "$1" run --silent build >&2 || return 1
    echo "$hash" > "$state/$name.dist"
  fi
}

# The console comes first: the server takes its dist/ along.
build_server() {
  require_sdks
  npm_project src/console || die "src/console does not build"
  say "Building the server"
  dotnet build src/Actors.Server -c Release -v q >&2 || die "src/Actors.Server does not build"
}

# --- starting and verifying -------------------------------------------------------------------------------------------

# Fills `options` with what goes to the server, `urls`, `data` and `demo`. A path is the caller's. What is not known here the
# server knows or refuses.
parse() {
  options=() urls=http://127.0.0.1:5080 demo=false data=$root/data
  while [ $# -gt 0 ]; do
    case $1 in
      --data | --urls) [ $# -ge 2 ] || die "$1 needs a value" ;;&
      --data) data=$(cd "$caller" && realpath -m -- "$2") && shift 2 ;;
      --urls) urls=$2 && options+=(--urls "$2") && shift 2 ;;
      --demo) demo=true && shift ;;
      *) options+=("$1") && shift ;;
    esac
  done
  options+=(--data "$data")
}

run() {
  parse "$@"
  build_server
  if $demo; then
    export ACTORS_API_KEY=${ACTORS_API_KEY:-$(node -p 'require("crypto").randomBytes(32).toString("base64url")')}
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
      require_packages "${mail_packages[@]}"
      export ACTORS_DEMO_MAIL ACTORS_DEMO_IMAP=5993 ACTORS_DEMO_SMTP=5025
      ACTORS_DEMO_MAIL=$(mktemp -d /tmp/actors-demo-mail-XXXXXX)
      tail --pid=$$ -f /dev/null | setsid build/mail/serve.sh "$ACTORS_DEMO_MAIL" demo "$ACTORS_DEMO_IMAP" "$ACTORS_DEMO_SMTP" &
    fi
    # After exec the server has this shell's process id: the import gives up when the server does.
    (ACTORS_URL=${urls%%;*} node build/demo.mjs $$ "$data" "$server" &)
  fi
  exec dotnet "$server" run "${options[@]}"
}

cluster() {
  require_packages postgresql haproxy
  build_server
  local size=3
  if [[ ${1:-} =~ ^[0-9]+$ ]]; then size=$1 && shift; fi
  exec node build/cluster.mjs "$server" "$state/cluster" "$size" "$@"
}

drill() {
  local kind=sqlite
  if [[ ${1:-} == sqlite || ${1:-} == postgres ]]; then kind=$1 && shift; fi
  [ "$kind" = sqlite ] || require_packages postgresql
  build_server
  exec node build/chaos.mjs "$server" "$state/drill" "$kind" "$@"
}

verify() {
  parse "$@"
  build_server
  exec dotnet "$server" verify "${options[@]}"
}

# Paths are the caller's.
verify_archive() {
  require_sdks
  dotnet build src/Actors.Verifier -c Release -v q >&2 || die "src/Actors.Verifier does not build"
  cd "$caller"
  exec dotnet "$root/src/Actors.Verifier/bin/Release/net10.0/actors-verify.dll" verify "$@"
}

verifier() {
  local runtime=${1:-linux-x64}
  local to=$state/verifier/$runtime
  require_sdks
  rm -rf "$to"
  dotnet publish src/Actors.Verifier -c Release -v q -r "$runtime" --self-contained -o "$to" \
    -p:PublishSingleFile=true -p:PublishTrimmed=true -p:DebugType=none >&2 || die "src/Actors.Verifier does not build for $runtime"
  ls "$to"/actors-verify*
}

# Paths are the caller's.
command_of_server() {
  build_server
  cd "$caller"
  exec dotnet "$server" "$@"
}

# --- measuring and testing --------------------------------------------------------------------------------------------------

bench() {
  require_sdks
  require_packages postgresql "${mail_packages[@]}"
  say "Building the benchmarks"
  dotnet build bench/Actors.Bench -c Release -v q >&2 || die "bench/Actors.Bench does not build"
  exec dotnet bench/Actors.Bench/bin/Release/net10.0/Actors.Bench.dll "$@"
}

screens() {
  require_sdks
  require_packages chromium
  npm_project src/console
  dotnet build tests/Actors.Console.Tests -c Release -v q >&2 || die "tests/Actors.Console.Tests does not build"
  mkdir -p docs/screens
  ACTORS_SCREENS=$root/docs/screens dotnet test tests/Actors.Console.Tests -c Release --no-build --filter FullyQualifiedName~ScreenTests
}

# begin NAME COMMAND...: starts a suite beside one other at most, and keeps what it prints and how it ended for build/results.mjs.
begin() {
  local name=$1
  shift
  while [ ${#running[@]} -ge 2 ]; do finish; done
  say "Testing $name"
  echo 1 > "$results/$name.exit" # Until it says better: a suite that is killed has failed.
  (
    code=0
    "$@" > "$results/$name.log" 2>&1 < /dev/null || code=$?
    echo "$code" > "$results/$name.exit"
  ) &
  running[$!]=$name
  began[$!]=$SECONDS
}

# finish: waits for one suite that runs, and prints it as a whole.
finish() {
  local ended='' job name took
  wait -n -p ended "${!running[@]}" || true
  # Bash forgets jobs that ended while it waited for something else.
  if [ -z "$ended" ]; then
    for job in "${!running[@]}"; do kill -0 "$job" 2> /dev/null || ended=$job; done
  fi
  [ -n "$ended" ] || return 0
  name=${running[$ended]} took=$((SECONDS - began[$ended]))
  unset "running[$ended]"
  say "$name has ended after $took s"
  cat "$results/$name.log"
}

# Suites that still run when this ends before them, each a process group of its own, end with it.
give_up() {
  local group
  for group in "${!running[@]}"; do kill -- "-$group" 2> /dev/null || true; done
  if [ -n "$memory" ]; then rm -rf "$memory"; fi
}

# What tests keep goes to memory where there is enough: suites that wait for the disk of a busy machine wait for each other.
# Sets `memory`, the folder to remove.
keep_in_memory() {
  memory=''
  [ "$(df --output=avail -k /dev/shm 2> /dev/null | tail -1)" -ge $((8 * 1024 * 1024)) ] 2> /dev/null || return 0
  [ "$(awk '/MemAvailable/ { print $2 }' /proc/meminfo)" -ge $((12 * 1024 * 1024)) ] || return 0
  memory=$(mktemp -d /dev/shm/actors-tests-XXXXXX)
  chmod 1777 "$memory" # PostgreSQL's and the mail servers' own users write there too.
  export TMPDIR=$memory
}

dotnet_suite() {
  # A solution that does not build leaves old assemblies behind: those must not pass for the current ones.
  if ! $solution_builds; then dotnet build "$1" -c Release -v q || return; fi
  dotnet test "$1" -c Release --no-build --results-directory "$results" --logger "trx;LogFileName=$(basename "$1" .csproj).trx" \
    --blame-hang-timeout 10m --blame-hang-dump-type none
}

npm_suite() {
  local code=0 report=$1/TestResults/vitest.json
  npm_project "$1" && npm --prefix "$1" run --silent --if-present lint || return
  rm -f "$report"
  npm --prefix "$1" test || code=$?
  if [ -e "$report" ]; then cp "$report" "$results/$(basename "$1").json"; fi
  return "$code"
}

run_tests() {
  require_sdks
  require_packages postgresql chromium python3 nginx-light "${mail_packages[@]}"
  results=$state/results
  solution_builds=true
  rm -rf "$results"
  mkdir -p "$results"

  # Most code of a test runs a few times in a process that lives for seconds; this guards and compiles code for a server that runs for months.
  export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0
  declare -gA running=() began=()
  set -m
  keep_in_memory
  trap give_up EXIT

  # The console comes first: the server takes its dist/ along. Should it not build, its suite says so.
  local project projects
  npm_project src/console || true
  begin build node --test build/*.test.mjs
  for project in src/*/package.json; do
    project=$(dirname "$project")
    begin "$(basename "$project")" npm_suite "$project"
  done

  say "Building Actors.sln"
  dotnet build Actors.sln -c Release -v q || solution_builds=false
  # What takes longest begins first. Grains starts clusters of processes, as Server does at its end: not both at once.
  mapfile -t projects < <(dotnet sln Actors.sln list | grep 'Tests\.csproj$' \
    | awk '{ print /Server/ ? 1 : /Console/ ? 2 : /Storage/ ? 3 : /Grains/ ? 5 : 4, $0 }' | sort | cut -d ' ' -f 2)
  for project in "${projects[@]}"; do begin "$(basename "$project" .csproj)" dotnet_suite "$project"; done
  while [ ${#running[@]} -gt 0 ]; do finish; done

  node build/results.mjs "$results" "$SECONDS"
}

case ${1:-} in
  run) run "${@:2}" ;;
  cluster) cluster "${@:2}" ;;
  drill) drill "${@:2}" ;;
  verify) verify "${@:2}" ;;
  verify-archive) verify_archive "${@:2}" ;;
  verifier) verifier "${@:2}" ;;
  backup | restore | keys | import) command_of_server "$@" ;;
  test) run_tests ;;
  screens) screens ;;
  bench) bench "${@:2}" ;;
  *) usage && [ -z "${1:-}" ] ;;
esac
