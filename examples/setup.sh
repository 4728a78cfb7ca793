# Set-up for a fresh Debian 12 or 13: installs what is lacking, and nothing else, and builds. Read by the
# commands examples/run.sh and tests/run.sh with `. examples/setup.sh`; by itself it only defines functions.
#
#   install_lacking build page      what the named groups need, by apt-get; silent when all is there
#   build_preset release [TARGET]   configures and builds in build/release; with with_tests=OFF before it,
#                                   without the tests and what only they need
#
# Groups: build (compiler, libraries), page (Node.js and npm, to build the web page), tests (Catch2,
# benchmarks, Python with a validator of JSON Schema and a reader of iCalendar), browser (Chromium, for the
# tests of the page), front (nginx, for the tests of what stands in front), package (what makes and tries the
# Debian package), analysis (clang-format, clang-tidy).
# Nothing is ever removed or replaced. With OVERENS_SETUP=skip nothing is looked at: the caller knows best.

# "first|second" is met by either; the first is what gets installed.
packages_of() {
    case $1 in
        build)
            echo 'g++ cmake ninja-build pkgconf|pkg-config ccache ca-certificates tzdata' "$(boost_package)"
            echo 'libsqlite3-dev sqlite3 libsqlitecpp-dev libyaml-cpp-dev libcpp-httplib-dev libsodium-dev'
            echo 'nlohmann-json3-dev libhowardhinnant-date-dev libcli11-dev libspdlog-dev libgraphviz-dev'
            echo 'libdtl-dev libxlsxwriter-dev libmagic-dev libzip-dev libpugixml-dev libical-dev'
            echo 'libcurl4-openssl-dev libcjose-dev libjansson-dev libssl-dev'
            ;;
        page) node_packages ;;
        tests)
            echo 'catch2 libbenchmark-dev python3-jsonschema python3-yaml python3-icalendar'
            echo 'python3-aiosmtpd openssl'
            ;;
        front) echo 'nginx openssl' ;;
        package) echo 'debootstrap dpkg-dev gzip' ;;
        browser) has_command chromium || echo 'chromium fonts-liberation' ;;
        analysis) echo 'clang-format-19 clang-tidy-19' ;;
        *) setup_failed "no group of packages is called '$1'" ;;
    esac
}

# Debian 12's default Boost, 1.74, does not compile as C++23 with its own GCC; 1.81 is packaged beside it.
boost_package() {
    if [ "$(debian_version)" = 12 ]; then echo libboost1.81-dev; else echo 'libboost-dev|libboost1.83-dev'; fi
}

# Asked for as commands, not as packages: Debian's npm refuses to stand beside a Node.js from elsewhere.
node_packages() {
    if ! has_command node; then
        echo 'nodejs'
    elif [ "$(node --print 'process.versions.node.split(".")[0] >= 18')" != true ]; then
        setup_failed "the page needs Node.js 18 or later; $(command -v node) is $(node --version)"
        return 1
    fi
    has_command npm || echo 'npm'
}

has_command() { command -v "$1" >/dev/null 2>&1; }

debian_version() { (. /etc/os-release && echo "${VERSION_ID:-unknown}") 2>/dev/null; }

setup_failed() {
    echo "set-up: $*" >&2
    return 1
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Abbrev}' "$1" 2>/dev/null) == ?i* ]]
}

# One package name a line: what the groups need and the machine lacks.
lacking_packages() {
    local group wanted want choice met
    for group in "$@"; do
        wanted=$(packages_of "$group") || return 1
        for want in $wanted; do
            met=no
            for choice in ${want//|/ }; do
                if is_installed "$choice"; then met=yes; fi
            done
            if [ $met = no ]; then echo "${want%%|*}"; fi
        done
    done
}

# The administrator's hand: nothing for root, sudo for others.
as_administrator() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

may_administrate() {
    [ "$(id -u)" = 0 ] && return 0
    has_command sudo || return 1
    sudo -n true 2>/dev/null || [ -t 0 ]  # a password can be asked for at a terminal only
}

run_apt_get() {
    as_administrator env DEBIAN_FRONTEND=noninteractive apt-get --quiet=2 -o DPkg::Lock::Timeout=600 \
        -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@"
}

# Debian starts a server as soon as it is installed; tests start their own. Without a word from anybody else
# (that is /usr/sbin/policy-rc.d) this one says meanwhile that nothing is to be started.
run_apt_get_without_starting() {
    if [ -e /usr/sbin/policy-rc.d ]; then
        run_apt_get "$@"
        return
    fi
    (
        trap 'as_administrator rm -f /usr/sbin/policy-rc.d' EXIT
        as_administrator sh -c 'printf "#!/bin/sh\nexit 101\n" >/usr/sbin/policy-rc.d'
        as_administrator chmod 755 /usr/sbin/policy-rc.d
        run_apt_get "$@"
    )
}

install_packages() {
    local log
    log=$(mktemp)
    # A source of somebody else's that cannot be read is no reason to stop: what we need may still be there.
    run_apt_get update >"$log" 2>&1 || echo 'set-up: apt-get update failed in part; going on with what it has'
    if run_apt_get_without_starting install --yes --no-install-recommends --no-remove "$@" >>"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 30 "$log" >&2
    rm -f "$log"
    setup_failed 'packages could not be installed, and nothing is removed for them.' \
        'What stands in the way is told by:'
    echo "    apt-get install --simulate --no-install-recommends $*" >&2
    return 1
}

install_lacking() {
    local lacking started=$SECONDS
    [ "${OVERENS_SETUP:-}" != skip ] || return 0
    if ! has_command apt-get || ! has_command dpkg-query; then
        setup_failed 'this is made for Debian 12 and 13.' \
            'Elsewhere, install what examples/setup.sh lists and set OVERENS_SETUP=skip'
        return 1
    fi
    lacking=$(lacking_packages "$@") || return 1
    [ -n "$lacking" ] || return 0
    lacking=$(echo "$lacking" | sort -u | tr '\n' ' ')
    if ! may_administrate; then
        setup_failed 'packages are lacking, and installing them takes root or sudo. As an administrator, run:'
        echo "    apt-get install --no-install-recommends $lacking" >&2
        return 1
    fi
    echo "set-up: installing $lacking"
    # shellcheck disable=SC2086  # a list of words
    install_packages $lacking || return 1
    echo "set-up: installed in $((SECONDS - started)) s"
}

# One compiler for each core, and 1.5 GB of memory for each compiler: the fixed machines take that much.
build_jobs() {
    local cores room
    cores=$(nproc)
    room=$(awk '/^MemAvailable:/ {print int($2 / 1500000)}' /proc/meminfo)
    if [ "${room:-0}" -lt 1 ]; then room=1; fi
    if [ "$cores" -lt "$room" ]; then echo "$cores"; else echo "$room"; fi
}

# To be called in the checkout. Says only what goes wrong, except at a terminal, where it counts along.
build_preset() {
    local preset=$1 targets=() quiet=()
    shift
    if [ $# -gt 0 ]; then targets=(--target "$@"); fi
    if [ ! -t 1 ]; then quiet=(-- --quiet); fi
    cmake --preset "$preset" -DOVERENS_TESTS="${with_tests:-ON}" >/dev/null || return 1
    cmake --build --preset "$preset" --parallel "$(build_jobs)" "${targets[@]}" "${quiet[@]}"
}
