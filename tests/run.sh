#!/usr/bin/env bash
# Builds everything and runs every test, on a fresh Debian 12 or 13 as well as on a developer's machine.
# Ends with one line, "N passed, N failed", and with success only if something ran and nothing failed.
set -uo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
cd "$top" || exit 1
. examples/setup.sh

usage() {
    cat <<'END'
tests/run.sh [options]     installs what is lacking, builds, runs the tests

Without options: a release build and its tests; those of engine and workflows are built and run under
the address and undefined-behaviour sanitizers instead.

  --fast       all tests in the release build, without the sanitizers
  --tsan       also: all tests under the thread sanitizer
  --played     also: the story of Örebro played by hand through the page, by four roles with two at once,
               and a picture of every view (two to three minutes)
  --budget N   random tests try N times as much (default 1)
  --format     also: check the layout of the source with clang-format
  --tidy       also: clang-tidy over the four rooms
  --package    also: make the Debian package, and install, start, remove and purge it in a fresh Debian
               of its own (as root)
  --bench      also: run the benchmarks; see tests/bench/README.md
  --help       this text

Exit status: 0 when something ran and nothing failed.
END
}

sanitize=yes tsan=no played=no format=no tidy=no package=no bench=no
while [ $# -gt 0 ]; do
    case $1 in
        --fast) sanitize=no ;;
        --tsan) tsan=yes ;;
        --played) played=yes ;;
        --budget)
            [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { echo '--budget takes a whole number, 1 or more' >&2; exit 2; }
            export OVERENS_RANDOM_BUDGET=$2
            shift
            ;;
        --format) format=yes ;;
        --tidy) tidy=yes ;;
        --package) package=yes ;;
        --bench) bench=yes ;;
        --help | -h) usage; exit 0 ;;
        *) echo "unknown option: $1" >&2; usage >&2; exit 2 ;;
    esac
    shift
done

passed=0
failed=0
longer='played through the page'  # what is run when it is asked for
if [ $played = yes ]; then longer='^$'; fi

progress() { printf '== %4d s  %s\n' "$SECONDS" "$1"; }

# A step that is one check as a whole: step TITLE COMMAND...
check() {
    progress "$1"
    if "${@:2}"; then passed=$((passed + 1)); else fail "$1"; fi
}

# A step that only matters if it fails: what follows cannot run.
prepare() {
    progress "$1"
    "${@:2}" || { fail "$1"; return 1; }
}

fail() {
    failed=$((failed + 1))
    echo "failed: $1"
}

# The sanitizers of GCC 12 stumble over the wide address randomisation of newer kernels.
without_address_randomisation() {
    if setarch -R true 2>/dev/null; then setarch -R "$@"; else "$@"; fi
}

# run_ctest PRESET [ctest options]: prints what fails and ctest's closing lines.
run_ctest() {
    local report=$top/build/$1/tests.xml
    rm -f "$report"
    without_address_randomisation \
        ctest --preset "$1" --no-tests=error --output-junit "$report" "${@:2}" 2>&1 |
        grep -vE '^ *Start +[0-9]+: | Passed +[0-9.]+ sec *$'
    return "${PIPESTATUS[0]}"
}

# … and adds up the counts.
run_tests() {
    run_ctest "$@"
    add_counts "$top/build/$1/tests.xml" $?
}

add_counts() {
    local report=$1 status=$2 tests failures skipped
    tests=$(count_in "$report" tests)
    failures=$(count_in "$report" failures)
    skipped=$(($(count_in "$report" skipped) + $(count_in "$report" disabled)))
    passed=$((passed + tests - failures - skipped))
    failed=$((failed + failures))
    if [ "$skipped" -gt 0 ]; then echo "$skipped tests were skipped"; fi
    if [ "$status" != 0 ] && [ "$failures" = 0 ]; then fail "ctest itself (status $status)"; fi
}

# The first such attribute belongs to the whole suite.
count_in() {
    local number
    number=$(sed -n "s/^.*[[:space:]]$2=\"\([0-9]*\)\".*/\1/p" "$1" 2>/dev/null | head -n 1)
    echo "${number:-0}"
}

source_files() {
    find "$@" -name node_modules -prune -o -type f \( -name '*.cpp' -o -name '*.hpp' \) -print0 | sort -z
}

check_format() {
    source_files engine workflows storage api tests examples | xargs -0r clang-format-19 --dry-run -Werror
}

# GCC's own warning switches are unknown to clang; everything else in the compile commands fits both. What is
# looked at are the few big pieces of the release build, each of which includes its source files.
check_tidy() {
    sed -n 's|^ *"file": "\(.*\)",*$|\1|p' build/release/compile_commands.json |
        grep -E '/(overens_(engine|workflows|storage|api)\.dir|engine/machines)/' | tr '\n' '\0' |
        xargs -0r -n 1 -P "$(build_jobs)" clang-tidy-19 -p build/release --quiet \
            --checks=-bugprone-suspicious-include \
            --header-filter='/(engine|workflows|storage|api)/.*\.[ch]pp$' \
            --extra-arg=-Wno-unknown-warning-option \
            --extra-arg=-Wno-deprecated-declarations --extra-arg=-Wno-unused-command-line-argument
}

release() {
    prepare 'release: build' build_preset release || return
    progress 'release: all tests'
    run_tests release --exclude-regex "$longer"
}

# Engine and workflows are tested under the sanitizers, and not once more without: beside the tests of the
# page, which mostly wait for a browser.
release_and_sanitizers() {
    local log=$top/build/sanitizers.log beside
    prepare 'release: build' build_preset release \
        overens overens_play test_storage test_api test_style test_stories \
        test_browser test_openid test_notify || return
    sanitizers >"$log" 2>&1 &
    beside=$!
    progress 'release: tests; beside them engine and workflows with sanitizers'
    run_tests release --exclude-regex "^(engine|workflows):|_NOT_BUILT|$longer"
    progress 'sanitizers: what is left of them'
    wait $beside
    local status=$?
    cat "$log"
    add_counts "$top/build/asan/tests.xml" $status
}

sanitizers() {
    rm -f "$top/build/asan/tests.xml"
    without_address_randomisation_build asan test_engine test_workflows &&
        run_ctest asan --tests-regex '^(engine|workflows):'
}

# But the one test in which threads and a forked child meet (a lifecycle is drawn by a child process): GCC's
# thread sanitizer ends such a child.
thread_sanitizer() {
    prepare 'thread sanitizer: build' without_address_randomisation_build tsan || return
    progress 'thread sanitizer: all tests but one'
    run_tests tsan --exclude-regex '^api:a lifecycle is drawn in either language$'
}

# Building runs the test programs too: each is asked for the names of its tests.
without_address_randomisation_build() {
    without_address_randomisation bash -c '. examples/setup.sh && build_preset "$@"' build "$@"
}

debian_package() {
    prepare 'package: build' build_preset release debian_package || return
    check 'package: installed, started, removed and purged' tests/front/package.sh build/release/overens_*.deb
}

benchmarks() {
    local name programs=(bench_engine bench_forecast bench_plan)
    programs+=(bench_http bench_footprint bench_kill bench_migration bench_round bench_notify)
    prepare 'benchmarks: build' build_preset release "${programs[@]}" || return
    for name in "${programs[@]}"; do check "benchmark: $name" "build/release/tests/$name"; done
    for name in slow_clients live_streams sign_in_storm; do
        check "benchmark: $name" /usr/bin/python3 -B "tests/front/$name.py" build/release/api/overens
    done
}

groups=(build page tests browser front)
if [ $format = yes ] || [ $tidy = yes ]; then groups+=(analysis); fi
if [ $package = yes ]; then groups+=(package); fi

if prepare 'set-up' install_lacking "${groups[@]}"; then
    if [ $format = yes ]; then check 'clang-format' check_format; fi
    if [ $sanitize = yes ]; then release_and_sanitizers; else release; fi
    if [ $tsan = yes ]; then thread_sanitizer; fi
    if [ $tidy = yes ]; then check 'clang-tidy' check_tidy; fi
    if [ $package = yes ]; then debian_package; fi
    if [ $bench = yes ]; then benchmarks; fi
fi

progress 'done'
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
